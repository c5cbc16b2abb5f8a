// What a leaderboard is asked for, as it stands in the address.

import type { Division, Gender, RaceStatus, Segment, SegmentKind } from "../gql/graphql";
import { DIVISIONS, GENDERS, SEGMENTS } from "../format/names";

export const GROUPS: readonly SegmentKind[] = ["RUN", "STATION", "ROXZONE"];
export const UNRANKED: readonly RaceStatus[] = ["DID_NOT_FINISH", "DISQUALIFIED", "DID_NOT_START", "WITHDRAWN"];

export interface BoardFilter {
  readonly division: Division | null;
  readonly gender: Gender | null;
  readonly ageGroup: string | null;
  readonly nationality: string | null;
  readonly status: RaceStatus | null;
  readonly segment: Segment | null;
  readonly group: SegmentKind | null;
}

const known = <T extends string>(value: string | null, values: readonly T[]): T | null => values.find((one) => one === value) ?? null;

/** What of an address is understood; the rest is as if it were not there. */
export function filterOf(query: URLSearchParams): BoardFilter {
  const age = query.get("age");
  const nation = query.get("nation");
  return {
    division: known(query.get("division"), DIVISIONS),
    gender: known(query.get("gender"), GENDERS),
    ageGroup: age && /^(\d\d-\d\d|\d\d\+|unknown)$/.test(age) ? age : null,
    nationality: nation && /^[A-Za-z]{3}$/.test(nation) ? nation.toUpperCase() : null,
    status: known(query.get("status"), UNRANKED),
    segment: known(query.get("by"), SEGMENTS),
    group: known(query.get("by"), GROUPS),
  };
}

const NAMES = ["division", "gender", "age", "nation", "status", "by"];

/** What an address says of a leaderboard alone, as another takes it. */
export function queryOf(query: URLSearchParams): string {
  const own = new URLSearchParams(NAMES.flatMap((name) => (query.get(name) ? [[name, query.get(name)!]] : [])));
  return own.size > 0 ? `?${own}` : "";
}

export const isFiltered = (filter: BoardFilter): boolean => Object.values(filter).some((value) => value !== null);
