// What the words beside a time mean, in result files and on results pages, English or German.

import { SEGMENTS, STATIONS } from "../format/names";
import type { Segment } from "../gql/graphql";
import type { TimeField } from "./draft";

/** What a label names: a segment, one of the totals, or something about who ran. */
export type Meaning = Segment | Exclude<TimeField, "previous"> | "gender" | "division" | "ageGroup" | "name";

const PLAIN: readonly (readonly [RegExp, Meaning])[] = [
  [/\bski ?erg\b|\bski\b/, "SKI_ERG"],
  [/\bsled push\b/, "SLED_PUSH"],
  [/\bsled pull\b/, "SLED_PULL"],
  [/\bburpees?\b|\bbroad jumps?\b/, "BURPEE_BROAD_JUMP"],
  [/\brow ?erg\b|\brow(?:ing|er)?\b|\brudern\b/, "ROW"],
  [/\bfarmers?\b/, "FARMERS_CARRY"],
  [/\blunges?\b|\bsandbag\b/, "SANDBAG_LUNGES"],
  [/\bwall ?balls?\b/, "WALL_BALLS"],
];

const NUMBERED: readonly (readonly [RegExp, (n: number) => Meaning | undefined])[] = [
  [/^(?:run|running|lauf|laufen) ?([1-8])$/, (n) => `RUN_${n}` as Segment],
  [/^(?:rox ?zone|transition|wechsel) ?([1-7])$/, (n) => `ROXZONE_${n}` as Segment],
  [/^(?:work|workout|station|ubung) ?([1-8])$/, (n) => STATIONS[n - 1]],
];

const TOTALS: readonly (readonly [RegExp, Meaning])[] = [
  [/^(?:total run|run(?:ning)? total|total running|run(?:ning)?|lauf(?:en)?(?: gesamt)?|gesamt lauf(?:en)?)$/, "runTotal"],
  [/^(?:work(?:out)?(?: total)?|total work(?:out)?|stations?(?: total)?|stationen(?: gesamt)?)$/, "workTotal"],
  [/^(?:rox ?zone(?: total| gesamt)?|total rox ?zone|transitions?)$/, "roxzoneTotal"],
  [/^(?:overall|total|finish|official|gesamt|ziel|net|netto)$/, "total"],
  [/^(?:gender|sex|geschlecht)$/, "gender"],
  [/^(?:division|category|kategorie)$/, "division"],
  [/^(?:age ?group|age|altersklasse|ak)$/, "ageGroup"],
  [/^(?:name|athlete|teilnehmer)$/, "name"],
];

/** "sledPush_time" and "50m Sled Push" are the same words. */
function plain(label: string): string {
  return label
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\b(?:time|zeit|result|ergebnis|in s|s)\b/g, " ")
    .replace(/\b(?:laufzeit)\b/g, "lauf")
    .replace(/\b(?:gesamtzeit)\b/g, "gesamt")
    .replace(/\b(?:zielzeit)\b/g, "ziel")
    .replace(/ +/g, " ")
    .trim();
}

/** What a label names; null when nothing that is known here. */
export function meaningOf(label: string): Meaning | null {
  const words = plain(label);
  if (!words || /\b(?:best|average|avg|pace|lap|diff|rank|place)\b/.test(words)) return null;
  for (const [pattern, named] of NUMBERED) {
    const found = pattern.exec(words);
    if (found) return named(Number(found[1])) ?? null;
  }
  return [...TOTALS, ...PLAIN].find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

export const isSegment = (meaning: Meaning): meaning is Segment => (SEGMENTS as readonly string[]).includes(meaning);
