// The members of a squad, each by the latest race that is explained.

import { STATIONS } from "../format/names";
import type { Segment, SegmentKind, SquadQuery } from "../gql/graphql";

type Member = SquadQuery["squad"]["members"][number];
export type Known = Extract<Member, { __typename: "Athlete" }>;
export type Unknown = Extract<Member, { __typename: "UnknownMember" }>;
export type LatestRace = Known["races"]["edges"][number]["node"];

/** What stands side by side: the whole of running and roxzone, and each station. */
export const PARTS: readonly (SegmentKind | Segment)[] = ["RUN", ...STATIONS, "ROXZONE"];

export interface Gap {
  readonly gapS: number | null;
  /** More than natural variation, to which side. */
  readonly tone: "lost" | "won" | "";
}

const NONE: Gap = { gapS: null, tone: "" };
const STANDS_OUT = 1;

export const latestOf = (member: Known): LatestRace | undefined => member.races.edges.map(({ node }) => node).findLast((race) => race.analysis);

/** The middle gap of a part; null where nobody has one. */
export function medianOf(members: readonly Known[], part: SegmentKind | Segment): number | null {
  const gaps = members.map((member) => gapOf(latestOf(member), part).gapS).filter((gap) => gap !== null);
  if (gaps.length === 0) return null;
  const sorted = gaps.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : Math.round((sorted[middle - 1]! + sorted[middle]!) / 2);
}

export function gapOf(race: LatestRace | undefined, part: SegmentKind | Segment): Gap {
  const analysis = race?.analysis;
  const group = analysis?.groups.find(({ kind }) => kind === part);
  if (group) {
    const z = group.z ?? 0;
    return { gapS: group.gapS ?? null, tone: z >= STANDS_OUT ? "lost" : z <= -STANDS_OUT ? "won" : "" };
  }
  const segment = analysis?.segments.find((one) => one.segment === part);
  if (!segment) return NONE;
  return { gapS: segment.gapS ?? null, tone: segment.marks.includes("WEAKNESS") ? "lost" : segment.marks.includes("STRENGTH") ? "won" : "" };
}
