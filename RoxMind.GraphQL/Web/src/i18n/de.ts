// German.

import type { Messages } from "./en";
import { athlete } from "./de/athlete";
import { enter } from "./de/enter";
import { event } from "./de/event";
import { home } from "./de/home";
import { names } from "./de/names";
import { race } from "./de/race";
import { search } from "./de/search";
import { shell } from "./de/shell";

export const de: Messages = { ...shell, ...search, ...names, ...home, ...event, ...race, ...athlete, ...enter };
