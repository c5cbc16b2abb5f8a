// Reads a race out of a text: what was copied off a results page, or a result file with a header.

import { AGE_GROUPS, SEGMENTS } from "../format/names";
import { secondsOf, time } from "../format/time";
import type { Division, Gender } from "../gql/graphql";
import { type Draft, EMPTY, type TimeField } from "./draft";
import { isSegment, type Meaning, meaningOf } from "./labels";

/** One race that was read. */
export interface Reading {
  readonly name: string;
  readonly draft: Draft;
  /** How many splits and totals were found. */
  readonly splits: number;
  readonly totals: number;
}

/** A header names at least so many columns that are known. */
const LEAST_COLUMNS = 4;
const MOST_ROWS = 5000;
const SEPARATORS = [",", ";", "\t"] as const;
/** Nobody spends longer in one segment: a time of day, or a running total. */
const MOST_SEGMENT_S = 30 * 60;

type Values = Map<Meaning, string>;

const LETTERS: Readonly<Record<string, Gender>> = { w: "FEMALE", f: "FEMALE", d: "NON_BINARY", m: "MALE", x: "MIXED" };

function genderIn(text: string): Gender | null {
  const letter = LETTERS[text.trim().toLowerCase()];
  if (letter) return letter;
  if (/\bmixed\b/i.test(text)) return "MIXED";
  if (/\b(?:women|woman|female|frauen|weiblich|damen)\b/i.test(text)) return "FEMALE";
  return /(?<!\p{L})(?:men|man|male|männer|männlich|herren)(?!\p{L})/iu.test(text) ? "MALE" : null;
}

function divisionIn(text: string): Division | null {
  const isPair = /\bdoubles?\b/i.test(text);
  if (/\b(?:relay|staffel)\b/i.test(text)) return "RELAY";
  if (/\belite\b/i.test(text)) return isPair ? "ELITE_DOUBLES" : "ELITE";
  if (/\bpro\b/i.test(text)) return isPair ? "PRO_DOUBLES" : "PRO";
  return isPair ? "DOUBLES" : /\b(?:open|hyrox)\b/i.test(text) ? "OPEN" : null;
}

function ageIn(text: string): string | null {
  const found = /(?<![\d:.-])(\d\d)\s?[-\u2013]\s?(\d\d)(?![\d:.-])|(?<!\d)(70)\+/.exec(text);
  const group = found && (found[3] ? "70+" : `${found[1]}-${found[2]}`);
  return group && AGE_GROUPS.includes(group) ? group : null;
}

const written = (text: string | undefined): string => {
  const seconds = text === undefined ? null : secondsOf(text);
  return seconds ? time(seconds) : "";
};

function readingOf(values: Values, about: string): Reading {
  const totals = (["total", "runTotal", "workTotal", "roxzoneTotal"] satisfies TimeField[]).map((field) => [field, written(values.get(field))] as const);
  const splits = SEGMENTS.map((segment) => written(values.get(segment)));
  const draft: Draft = {
    ...EMPTY,
    ...Object.fromEntries(totals),
    gender: genderIn(values.get("gender") ?? about),
    division: divisionIn(values.get("division") ?? about) ?? "OPEN",
    ageGroup: ageIn(values.get("ageGroup") ?? about),
    splits,
  };
  return {
    name: values.get("name") ?? "",
    draft,
    splits: splits.filter(Boolean).length,
    totals: totals.filter(([, text]) => text).length,
  };
}

/** The cells of a line; quotes hold separators, and two of them one. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let i = 0; i < line.length; i++) {
    const char = line[i]!;
    if (char === '"' && isQuoted && line[i + 1] === '"') cell += line[++i]!;
    else if (char === '"') isQuoted = !isQuoted;
    else if (char === separator && !isQuoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += char;
  }
  return [...cells, cell.trim()];
}

function tableIn(lines: readonly string[]): Reading[] | null {
  const header = lines[0] ?? "";
  const separator = SEPARATORS.toSorted((a, b) => header.split(b).length - header.split(a).length)[0]!;
  const columns = cellsOf(header.replace(/^\ufeff/, ""), separator).map(meaningOf);
  if (columns.filter((meaning) => meaning !== null).length < LEAST_COLUMNS) return null;
  return lines.slice(1, MOST_ROWS).map((line) => rowOf(columns, cellsOf(line, separator)));
}

function rowOf(columns: readonly (Meaning | null)[], cells: readonly string[]): Reading {
  const values: Values = new Map();
  columns.forEach((meaning, i) => {
    if (meaning !== null && cells[i] && !values.has(meaning)) values.set(meaning, cells[i]);
  });
  return readingOf(values, "");
}

function objectsIn(text: string): Reading[] | null {
  if (!/^\s*[[{]/.test(text)) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const rows = (Array.isArray(parsed) ? parsed : [parsed]).filter((row): row is object => typeof row === "object" && row !== null);
  return rows.slice(0, MOST_ROWS).map((row) => {
    const entries = Object.entries(row);
    return rowOf(
      entries.map(([key]) => meaningOf(key)),
      entries.map(([, value]) => (typeof value === "string" || typeof value === "number" ? String(value) : "")),
    );
  });
}

/** Labels and times one after the other, as a page is copied: the words before a time say what it is. */
function pageIn(text: string): Reading[] {
  const values: Values = new Map();
  const pattern = /(?<![\d:])\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?(?![\d:])/g;
  let from = 0;
  let last: Meaning | null = null;
  for (const found of text.matchAll(pattern)) {
    const label = text.slice(from, found.index).split(/\r?\n|\t|\|/).map((part) => part.trim()).findLast((part) => /[a-z]/i.test(part));
    from = found.index + found[0].length;
    // A time without words of its own is another column of the same line.
    const meaning: Meaning | null = label === undefined ? last : meaningOf(label.replace(/[:=]\s*$/, ""));
    last = meaning;
    if (meaning === null || values.has(meaning)) continue;
    if (isSegment(meaning) && (secondsOf(found[0]) ?? 0) > MOST_SEGMENT_S) continue;
    values.set(meaning, found[0]);
  }
  return values.size > 0 ? [readingOf(values, text)] : [];
}

/** The races that a text tells of, those that have anything. */
export function read(text: string): Reading[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim());
  const found = objectsIn(text) ?? tableIn(lines) ?? pageIn(text);
  return found.filter(({ splits, totals }) => splits + totals > 0);
}
