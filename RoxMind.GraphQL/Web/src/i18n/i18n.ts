// The reader's language: the browser's, or the one chosen.

import { createStore } from "../app/store";
import { en, type Key, type Messages } from "./en";

export type { Key };

const NAME = "roxmind-language";

export const LANGUAGES = { en: "English", de: "Deutsch" } as const;
export type Language = keyof typeof LANGUAGES;

const isLanguage = (code: string | null): code is Language => code !== null && code in LANGUAGES;

export const language = createStore<Language>("en");
let messages: Messages = en;

export function preferredLanguage(): Language {
  const kept = localStorage.getItem(NAME);
  if (isLanguage(kept)) return kept;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? "en";
}

export async function chooseLanguage(code: string, isKept = false): Promise<void> {
  if (!isLanguage(code)) return;
  messages = code === "en" ? en : (await import("./de")).de;
  if (isKept) localStorage.setItem(NAME, code);
  document.documentElement.lang = code;
  language.set(code);
}

export const isMessage = (key: string): key is Key => key in en;

type Values = Record<string, string | number | null | undefined>;

/** A message with its values in place. */
export function t(key: Key, values: Values = {}): string {
  return messages[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

/** A message about a number: `key.one` is the one for exactly one. */
export function tn(key: Key, n: number, values: Values = {}): string {
  const one = `${key}.one`;
  return t(n === 1 && isMessage(one) ? one : key, { n: number(n), ...values });
}

/** Making a formatter takes longer than a thousand uses of it. */
const formatters = new Map<string, unknown>();

function formatter<T>(name: string, make: (language: Language) => T): T {
  const key = `${name} ${language.get()}`;
  let found = formatters.get(key) as T | undefined;
  if (found === undefined) formatters.set(key, (found = make(language.get())));
  return found;
}

export const number = (value: number, digits = 0): string =>
  formatter(`number ${digits}`, (code) => new Intl.NumberFormat(code, { minimumFractionDigits: digits, maximumFractionDigits: digits })).format(value);

export const percent = (value: number, digits = 0): string => `${number(value, digits)}\u00a0%`;

export const day = (iso: string): string =>
  formatter("day", (code) => new Intl.DateTimeFormat(code, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })).format(new Date(`${iso}T12:00:00Z`));

/** The time of day, where the reader is. */
export const clock = (iso: string): string =>
  formatter("clock", (code) => new Intl.DateTimeFormat(code, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })).format(new Date(iso));

/** "a, b and c" */
export const list = (words: readonly string[]): string => formatter("list", (code) => new Intl.ListFormat(code, { type: "conjunction" })).format(words);
