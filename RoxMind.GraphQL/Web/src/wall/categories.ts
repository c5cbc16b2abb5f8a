// The categories that an event has, most starts first.

import type { Division, Gender, WallFieldQuery } from "../gql/graphql";

export interface Category {
  readonly key: string;
  readonly division: Division;
  readonly gender: Gender;
  /** Segments that its furthest start on the course has done. */
  readonly furthest: number;
}

export function categoriesOf(field: WallFieldQuery["event"] | undefined): readonly Category[] {
  const found = new Map<string, { count: number; category: Category }>();
  const take = (division: Division, gender: Gender, furthest: number): void => {
    const key = `${division} ${gender}`;
    const { count, category } = found.get(key) ?? { count: 0, category: { key, division, gender, furthest: 0 } };
    found.set(key, { count: count + 1, category: { ...category, furthest: Math.max(category.furthest, furthest) } });
  };
  field?.leaderboard.edges.forEach(({ node }) => take(node.division, node.gender, 0));
  field?.onCourse.edges.forEach(({ node }) => take(node.division, node.gender, node.segmentsDone));
  return [...found.values()].sort((a, b) => b.count - a.count || a.category.key.localeCompare(b.category.key)).map(({ category }) => category);
}
