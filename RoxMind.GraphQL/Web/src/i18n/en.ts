// English, and the list of everything that the pages say.

import { ask } from "./en/ask";
import { athlete } from "./en/athlete";
import { commentary } from "./en/commentary";
import { compare } from "./en/compare";
import { enter } from "./en/enter";
import { event } from "./en/event";
import { home } from "./en/home";
import { live } from "./en/live";
import { names } from "./en/names";
import { race } from "./en/race";
import { search } from "./en/search";
import { shell } from "./en/shell";
import { squad } from "./en/squad";

export const en = { ...shell, ...search, ...names, ...home, ...event, ...race, ...athlete, ...enter, ...compare, ...squad, ...ask, ...live, ...commentary } as const;

export type Key = keyof typeof en;
export type Messages = Readonly<Record<Key, string>>;
