// English, and the list of everything that the pages say.

import { athlete } from "./en/athlete";
import { enter } from "./en/enter";
import { event } from "./en/event";
import { home } from "./en/home";
import { names } from "./en/names";
import { race } from "./en/race";
import { search } from "./en/search";
import { shell } from "./en/shell";

export const en = { ...shell, ...search, ...names, ...home, ...event, ...race, ...athlete, ...enter } as const;

export type Key = keyof typeof en;
export type Messages = Readonly<Record<Key, string>>;
