// What a question was understood as: the service's typed form, and its parts as chips that can be changed one by one.

import { capital, DIVISIONS, GENDERS, SEGMENTS, segmentName } from "../format/names";
import { secondsOf, time } from "../format/time";
import { type Key, t } from "../i18n/i18n";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Meaning = Readonly<Record<string, Json>>;

/** One part of a meaning that can be changed, and often taken away. */
export interface Chip {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** What it may be instead; left out, whatever is typed. */
  readonly options?: readonly (readonly [string, string])[];
  /** The meaning with another value; null when it is none. */
  change(value: string): Meaning | null;
  remove: (() => Meaning) | null;
}

const SUMS = ["total_time", "run_time", "work_time", "roxzone_time"] as const;
const NUMBERS = ["age_min", "age_max", "season", "season_min", "year"] as const;
const TEXTS = ["city", "name", "nationality"] as const;
const BOUNDS = ["gt", "gte", "lt", "lte"] as const;

const part = (segment: string): string => (segment === "ROW" ? "row_erg" : segment.toLowerCase());
const parts = (): readonly (readonly [string, string])[] => [
  ...SUMS.map((sum) => [sum, t(`ask.part.${sum}`)] as const),
  ...SEGMENTS.map((segment) => [part(segment), segmentName(segment)] as const),
];

export const partNamed = (name: string): string => parts().find(([one]) => one === name)?.[1] ?? name;

export function meaningOf(json: string | null | undefined): Meaning | null {
  try {
    const parsed: unknown = JSON.parse(json ?? "");
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? (parsed as Meaning) : null;
  } catch {
    return null;
  }
}

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } => typeof value === "object" && value !== null && !Array.isArray(value);

/** The meaning with a value at a place; undefined takes the place away, and what is empty without it. */
function put(meaning: Meaning, path: readonly string[], value: Json | undefined): Meaning {
  const [key, ...rest] = path as [string, ...string[]];
  const inner = rest.length === 0 ? value : put(isObject(meaning[key]) ? meaning[key] : {}, rest, value);
  const { [key]: _, ...others } = meaning;
  const isEmpty = inner === undefined || (isObject(inner) && Object.keys(inner).length === 0) || (Array.isArray(inner) && inner.length === 0);
  return isEmpty ? others : { ...others, [key]: inner };
}

const lower = <T extends string>(values: readonly T[], name: (value: T) => string) => values.map((value) => [value.toLowerCase(), name(value)] as const);

/** How a filter is shown and read back. */
function filterChip(meaning: Meaning, key: string, value: Json): Chip | null {
  const path = ["filters", key];
  const remove = (): Meaning => put(meaning, path, undefined);
  const base = { key: path.join("."), remove };
  const set = (next: Json): Meaning => put(meaning, path, next);
  if (key === "gender") {
    const options = [...lower(GENDERS, (one) => capital(t(`gender.${one}`))), ["same", t("ask.same")] as const];
    return { ...base, label: t("event.gender"), value: String(value), options, change: set };
  }
  if (key === "division") return { ...base, label: t("event.division"), value: String(value), options: lower(DIVISIONS, (one) => t(`division.${one}`)), change: set };
  if (key === "age_group") return { ...base, label: t("event.age"), value: "same", options: [["same", t("ask.same")]], change: set };
  if ((NUMBERS as readonly string[]).includes(key)) {
    return { ...base, label: t(`ask.filter.${key}` as Key), value: String(value), change: (text) => (/^\d{1,4}$/.test(text.trim()) ? set(Number(text)) : null) };
  }
  if ((TEXTS as readonly string[]).includes(key)) {
    return { ...base, label: t(`ask.filter.${key}` as Key), value: String(value), change: (text) => (text.trim() ? set(key === "nationality" ? text.trim().toUpperCase() : text.trim()) : null) };
  }
  return null;
}

function boundChips(meaning: Meaning, path: readonly string[], bounds: Json | undefined, name: string): Chip[] {
  if (!isObject(bounds)) return [];
  return BOUNDS.flatMap((bound): Chip[] => {
    const seconds = bounds[bound];
    if (typeof seconds !== "number") return [];
    return [timeChip(meaning, [...path, bound], `${name} ${t(`ask.bound.${bound}`)}`, seconds)];
  });
}

function timeChip(meaning: Meaning, path: readonly string[], label: string, seconds: number): Chip {
  return {
    key: path.join("."),
    label,
    value: time(seconds),
    change: (text) => {
      const next = secondsOf(text);
      return next ? put(meaning, path, next) : null;
    },
    remove: () => put(meaning, path, undefined),
  };
}

function partChips(meaning: Meaning, key: "better_at" | "not_better_at" | "segments"): Chip[] {
  const named = Array.isArray(meaning[key]) ? (meaning[key] as readonly string[]) : [];
  return named.map((one, i) => ({
    key: `${key}.${one}`,
    label: t(`ask.parts.${key}`),
    value: one,
    options: parts(),
    change: (next) => put(meaning, [key], named.with(i, next)),
    remove: () => put(meaning, [key], named.filter((_, j) => j !== i)),
  }));
}

/** The parts of a meaning, in the order in which people would say them. */
export function chipsOf(meaning: Meaning): Chip[] {
  const filters = isObject(meaning.filters) ? meaning.filters : {};
  const { sort, value, target, count } = meaning;
  const chips: Chip[] = [];
  if (isObject(sort)) {
    chips.push({ key: "sort.by", label: t("event.rankedBy"), value: String(sort.by), options: parts(), change: (by) => put(meaning, ["sort", "by"], by), remove: null });
    const orders = (["asc", "desc"] as const).map((order) => [order, t(`ask.order.${order}`)] as const);
    chips.push({ key: "sort.order", label: t("ask.order"), value: String(sort.order), options: orders, change: (order) => put(meaning, ["sort", "order"], order), remove: null });
  }
  if (isObject(value) && typeof value.time_s === "number") {
    chips.push({ ...timeChip(meaning, ["value", "time_s"], partNamed(String(value.segment)), value.time_s), remove: null });
  }
  if (isObject(target)) {
    for (const [name, seconds] of Object.entries(target)) {
      if (typeof seconds === "number") chips.push(timeChip(meaning, ["target", name], partNamed(name), seconds));
    }
  }
  chips.push(...partChips(meaning, "better_at"), ...partChips(meaning, "not_better_at"), ...partChips(meaning, "segments"));
  for (const [key, one] of Object.entries(filters)) {
    const chip = filterChip(meaning, key, one);
    if (chip) chips.push(chip);
  }
  chips.push(...boundChips(meaning, ["filters", "total_time_s"], filters.total_time_s, partNamed("total_time")));
  if (isObject(filters.segment_time_s)) {
    for (const [name, bounds] of Object.entries(filters.segment_time_s)) {
      chips.push(...boundChips(meaning, ["filters", "segment_time_s", name], bounds, partNamed(name)));
    }
  }
  if (typeof count === "number") {
    const change = (text: string): Meaning | null => (/^\d{1,3}$/.test(text.trim()) ? put(meaning, ["count"], Number(text)) : null);
    chips.push({ key: "count", label: t("ask.count"), value: String(count), change, remove: () => put(meaning, ["count"], undefined) });
  }
  return chips;
}

/** Conditions that can be added, with the value that each starts from. */
export function additionsOf(meaning: Meaning): readonly (readonly [string, string, () => Meaning])[] {
  const filters = isObject(meaning.filters) ? meaning.filters : {};
  const starts: readonly (readonly [string, string, Json])[] = [
    ["gender", t("event.gender"), "female"],
    ["division", t("event.division"), "open"],
    ["age_min", t("ask.filter.age_min"), 30],
    ["age_max", t("ask.filter.age_max"), 39],
    ["nationality", t("ask.filter.nationality"), "GER"],
    ["season", t("ask.filter.season"), 6],
    ["total_time_s", t("ask.addTotal"), { lt: 5400 }],
  ];
  return starts.filter(([key]) => !(key in filters)).map(([key, label, value]) => [key, label, () => put(meaning, ["filters", key], value)] as const);
}
