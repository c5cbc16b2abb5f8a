// German.

import type { Messages } from "./en";
import { ask } from "./de/ask";
import { athlete } from "./de/athlete";
import { commentary } from "./de/commentary";
import { compare } from "./de/compare";
import { enter } from "./de/enter";
import { event } from "./de/event";
import { home } from "./de/home";
import { live } from "./de/live";
import { names } from "./de/names";
import { race } from "./de/race";
import { search } from "./de/search";
import { shell } from "./de/shell";
import { squad } from "./de/squad";

export const de: Messages = { ...shell, ...search, ...names, ...home, ...event, ...race, ...athlete, ...enter, ...compare, ...squad, ...ask, ...live, ...commentary };
