// Who is about to pass whom: behind at the last checkpoint that both have passed, and forecast to finish ahead.

import type { CommentaryFieldQuery } from "../gql/graphql";

export type Start = NonNullable<CommentaryFieldQuery["event"]>["onCourse"]["edges"][number]["node"];

export interface Pass {
  readonly behind: Start;
  readonly ahead: Start;
  /** Segments done at the checkpoint that both have passed. */
  readonly checkpoint: number;
  /** Seconds behind there. */
  readonly gapS: number;
  /** Seconds ahead at the finish, as forecast. */
  readonly leadS: number;
}

/** A gap beyond this is no matter of the next minutes. */
const MOST_GAP_S = 120;
/** Only neighbours in the order can pass each other soon. */
const NEIGHBOURS = 4;

function elapsedAt({ splits }: Start, checkpoint: number): number | null {
  let sum = 0;
  for (const { timeS } of splits.slice(0, checkpoint)) {
    if (typeof timeS !== "number") return null;
    sum += timeS;
  }
  return sum;
}

function passOf(one: Start, other: Start): Pass | null {
  const checkpoint = Math.min(one.segmentsDone, other.segmentsDone);
  const [a, b] = [elapsedAt(one, checkpoint), elapsedAt(other, checkpoint)];
  if (checkpoint === 0 || a === null || b === null || a === b || !one.forecastS || !other.forecastS) return null;
  const [behind, ahead] = a > b ? [one, other] : [other, one];
  const leadS = ahead.forecastS! - behind.forecastS!;
  const gapS = Math.abs(a - b);
  return leadS > 0 && gapS <= MOST_GAP_S ? { behind, ahead, checkpoint, gapS, leadS } : null;
}

/** The closest first, each start once as the one who passes. */
export function passesOf(starts: readonly Start[]): readonly Pass[] {
  const byCategory: Readonly<Record<string, readonly Start[] | undefined>> = Object.groupBy(starts, ({ division, gender }) => `${division} ${gender}`);
  const passes = Object.values(byCategory).flatMap((field = []) =>
    field.flatMap((one, i) => field.slice(i + 1, i + 1 + NEIGHBOURS).flatMap((other) => passOf(one, other) ?? [])),
  );
  const seen = new Set<string>();
  return passes
    .sort((a, b) => a.gapS - b.gapS || b.leadS - a.leadS)
    .filter(({ behind }) => !seen.has(behind.id) && seen.add(behind.id));
}
