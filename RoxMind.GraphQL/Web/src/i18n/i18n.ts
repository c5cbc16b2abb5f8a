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

export const number = (value: number, digits = 0): string =>
  value.toLocaleString(language.get(), { minimumFractionDigits: digits, maximumFractionDigits: digits });

export const percent = (value: number, digits = 0): string => `${number(value, digits)}\u00a0%`;

export const day = (iso: string): string =>
  new Date(`${iso}T12:00:00Z`).toLocaleDateString(language.get(), { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** The time of day, where the reader is. */
export const clock = (iso: string): string => new Date(iso).toLocaleTimeString(language.get(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** "a, b and c" */
export const list = (words: readonly string[]): string => new Intl.ListFormat(language.get(), { type: "conjunction" }).format(words);
