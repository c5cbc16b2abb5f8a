// A race as somebody enters it: texts in fields, what is wrong with them, and the same in an address.

import { DIVISIONS, GENDERS, SEGMENTS } from "../format/names";
import { secondsOf, time } from "../format/time";
import type { Division, Gender, RaceInput } from "../gql/graphql";
import { type Key, t } from "../i18n/i18n";

/** The fields that hold one time each, and their names in an address. */
const TIMES = { total: "t", previous: "p", runTotal: "rt", workTotal: "wt", roxzoneTotal: "xt" } as const;
export type TimeField = keyof typeof TIMES;

export interface Draft extends Readonly<Record<TimeField, string>> {
  readonly gender: Gender | null;
  readonly division: Division;
  readonly ageGroup: string | null;
  readonly eventId: string | null;
  /** By segment in course order. */
  readonly splits: readonly string[];
}

export const EMPTY: Draft = {
  gender: null,
  division: "OPEN",
  ageGroup: null,
  eventId: null,
  total: "",
  previous: "",
  runTotal: "",
  workTotal: "",
  roxzoneTotal: "",
  splits: SEGMENTS.map(() => ""),
};

/** What is wrong, by the name of the field. */
export type Faults = Readonly<Record<string, string>>;

/** Official parts are rounded one by one: so much they may come to more than the finish. */
const ROUNDING_S = 14;

const known = (text: string): number | null => (text.trim() ? secondsOf(text) || null : null);

const isRoxzone = (i: number): boolean => SEGMENTS[i]!.startsWith("ROXZONE");

/** What the parts come to, as far as they are given. */
export function partsOf(draft: Draft): { count: number; sumS: number; isWhole: boolean } {
  const splits = draft.splits.map(known);
  const given = splits.filter((seconds) => seconds !== null);
  const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
  if (given.length > 0) {
    const isSingle = splits.some((seconds, i) => seconds !== null && isRoxzone(i));
    const roxzoneS = isSingle ? null : known(draft.roxzoneTotal);
    const isWhole = splits.every((seconds, i) => seconds !== null || (roxzoneS !== null && isRoxzone(i)));
    return { count: given.length, sumS: sum(given) + (roxzoneS ?? 0), isWhole };
  }
  const totals = [draft.runTotal, draft.workTotal, draft.roxzoneTotal].map(known).filter((seconds) => seconds !== null);
  return { count: 0, sumS: sum(totals), isWhole: totals.length === 3 };
}

/** How much more the parts are than the finish, where that is more than rounding. */
export function excessOf(draft: Draft): number {
  const totalS = known(draft.total);
  const over = totalS === null ? 0 : partsOf(draft).sumS - totalS;
  return over > ROUNDING_S ? over : 0;
}

export function faultsOf(draft: Draft): Faults {
  const faults: Record<string, string> = {};
  if (draft.gender === null) faults.gender = t("enter.fault.gender");
  const check = (name: string, text: string): void => {
    if (text.trim() && secondsOf(text) === null) faults[name] = t("enter.fault.time");
  };
  for (const name of Object.keys(TIMES) as TimeField[]) check(name, draft[name]);
  draft.splits.forEach((text, i) => check(SEGMENTS[i]!, text));
  const parts = partsOf(draft);
  if (!faults.total && known(draft.total) === null && !parts.isWhole) faults.total = t("enter.fault.total");
  if (!faults.total && parts.count === 0 && excessOf(draft) > 0) faults.total = t("enter.excess", { sum: time(parts.sumS), over: time(excessOf(draft)) });
  return faults;
}

/** A draft without faults, as the service takes it. */
export function raceOf(draft: Draft): RaceInput {
  const parts = partsOf(draft);
  const hasSplits = parts.count > 0;
  return {
    gender: draft.gender!,
    division: draft.division,
    ageGroup: draft.ageGroup,
    eventId: draft.eventId,
    totalS: known(draft.total) ?? (parts.isWhole ? parts.sumS : null),
    previousTotalS: known(draft.previous),
    splitsS: draft.splits.map(known),
    runTotalS: hasSplits ? null : known(draft.runTotal),
    workTotalS: hasSplits ? null : known(draft.workTotal),
    roxzoneTotalS: known(draft.roxzoneTotal),
  };
}

/** The draft as it stands behind # in an address: readable, and seen by no server. */
export function fragmentOf(draft: Draft): string {
  const query = new URLSearchParams();
  const set = (name: string, value: string | number | null): void => {
    if (value !== null && value !== "") query.set(name, String(value));
  };
  set("g", draft.gender);
  set("d", draft.division);
  set("a", draft.ageGroup);
  set("e", draft.eventId);
  for (const [field, name] of Object.entries(TIMES)) set(name, known(draft[field as TimeField]));
  const splits = draft.splits.map(known);
  if (splits.some((seconds) => seconds !== null)) set("s", splits.map((seconds) => seconds ?? "").join("."));
  return query.toString();
}

const one = <T extends string>(value: string | null, values: readonly T[]): T | null => values.find((known) => known === value) ?? null;

export function draftOf(fragment: string): Draft {
  const query = new URLSearchParams(fragment);
  const written = (seconds: string | null | undefined): string => (seconds && /^\d{1,5}$/.test(seconds) ? time(Number(seconds)) : "");
  const splits = (query.get("s") ?? "").split(".");
  const times = Object.fromEntries(Object.entries(TIMES).map(([field, name]) => [field, written(query.get(name))])) as Record<TimeField, string>;
  return {
    ...times,
    gender: one(query.get("g"), GENDERS),
    division: one(query.get("d"), DIVISIONS) ?? "OPEN",
    ageGroup: query.get("a"),
    eventId: query.get("e"),
    splits: SEGMENTS.map((_, i) => written(splits[i])),
  };
}

export const TOTALS: readonly (readonly [TimeField, Key])[] = [
  ["runTotal", "group.RUN"],
  ["workTotal", "group.STATION"],
  ["roxzoneTotal", "group.ROXZONE"],
];
