// Names of what the schema counts, in the reader's language.

import type { Division, Gender, Segment, SegmentKind } from "../gql/graphql";
import { en } from "../i18n/en";
import { isMessage, t } from "../i18n/i18n";

/** The stations in course order. */
export const STATIONS = [
  "SKI_ERG",
  "SLED_PUSH",
  "SLED_PULL",
  "BURPEE_BROAD_JUMP",
  "ROW",
  "FARMERS_CARRY",
  "SANDBAG_LUNGES",
  "WALL_BALLS",
] as const satisfies readonly Segment[];

type Station = (typeof STATIONS)[number];

/** All segments in course order. */
export const SEGMENTS: readonly Segment[] = STATIONS.flatMap((station, i): Segment[] =>
  i < 7 ? [`RUN_${i + 1}` as Segment, station, `ROXZONE_${i + 1}` as Segment] : ["RUN_8", station],
);

export const DIVISIONS: readonly Division[] = [
  "OPEN", "PRO", "ELITE", "DOUBLES", "PRO_DOUBLES", "ELITE_DOUBLES", "RELAY", "CORPORATE_RELAY", "ADAPTIVE", "GORUCK", "GORUCK_DOUBLES", "YOUNGSTARS", "OTHER",
];

export const GENDERS: readonly Gender[] = ["FEMALE", "MALE", "MIXED", "NON_BINARY"];

export const AGE_GROUPS: readonly string[] = [
  "16-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59", "60-64", "65-69", "70+",
];

/** What there is to say, side by side in one line. */
export const joined = (parts: readonly (string | null | undefined | false)[]): string => parts.filter(Boolean).join(" \u00b7 ");

export const capital = (text: string): string => text.replace(/^./, (first) => first.toUpperCase());

const isStation = (segment: Segment): segment is Station => (STATIONS as readonly Segment[]).includes(segment);

export function segmentName(segment: Segment): string {
  if (isStation(segment)) return t(`segment.${segment}`);
  return segment.startsWith("RUN_") ? t("segment.run", { n: segment.slice(4) }) : t("segment.roxzone", { n: segment.slice(8) });
}

/** A few letters, for axes. */
export const shortName = (segment: Segment): string => (isStation(segment) ? t(`short.${segment}`) : segmentName(segment));

export const groupName = (kind: SegmentKind): string => t(`group.${kind}`);

/** A segment, or running, stations or transitions as a whole. */
export const partName = (part: { segment?: Segment | null; group?: SegmentKind | null }): string =>
  part.segment ? segmentName(part.segment) : part.group ? groupName(part.group) : "";

/** "Open, women, 30-34", with a division's own name where it has one. */
export const category = (of: { division: Division; gender: Gender; ageGroup: string; category?: string | null }): string =>
  [of.category ?? t(`division.${of.division}`), of.gender !== "UNKNOWN" && t(`gender.${of.gender}`), of.ageGroup !== "unknown" && of.ageGroup]
    .filter(Boolean)
    .join(", ");

/** The parts of "S7 2025 Berlin". */
export function eventParts(name: string | null | undefined): { city: string; when: string } {
  const found = /^S(\d{1,2})\s+(?:(20\d\d)\s+)?(\S.*)$/.exec(name ?? "");
  if (!found) return { city: name ?? t("event.unnamed"), when: "" };
  return { city: found[3]!, when: [t("event.season", { n: found[1] }), found[2]].filter(Boolean).join(", ") };
}

/** An event's name; before its first result, what its key tells. */
export function eventTitle(event: { name?: string | null; key: string; finishers?: number }): { city: string; when: string } {
  if (event.name) return eventParts(event.name);
  return { city: capital(event.key.split("-").at(-1)!.toLowerCase()), when: event.finishers ? "" : t("event.beforeFirst") };
}

export const nameOf = (of: { name?: string | null }): string => of.name ?? t("athlete.nameless");

/** A rule by which something was left out or not taken, in words. */
export function ruleName(code: string): string {
  const key = `rule.${code}`;
  return isMessage(key) ? t(key) : capital(code.toLowerCase().replaceAll("_", " "));
}

/** A group as the service names it, "women 30-34", in the reader's words. */
export function peerName(name: string): string {
  const [first, ...rest] = name.split(" ");
  const gender = GENDERS.find((one) => en[`gender.${one}`] === first);
  return gender ? [t(`gender.${gender}`), ...rest].join(" ") : name;
}
