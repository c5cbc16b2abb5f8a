// Which page an address asks for. Each page is loaded when it is first visited.

import type { ComponentType } from "preact";

export interface PageProps {
  readonly id: string;
}

type Load = () => Promise<ComponentType<PageProps>>;

const ROUTES: readonly (readonly [RegExp, Load])[] = [
  [/^\/$/, async () => (await import("../home/HomePage")).HomePage],
  [/^\/events\/([^/]+)$/, async () => (await import("../event/EventPage")).EventPage],
  [/^\/races\/([^/]+)$/, async () => (await import("../race/RacePage")).RacePage],
  [/^\/athletes\/([^/]+)$/, async () => (await import("../athlete/AthletePage")).AthletePage],
  [/^\/my-race$/, async () => (await import("../enter/MyRacePage")).MyRacePage],
  [/^\/search$/, async () => (await import("../search/SearchPage")).SearchPage],
];

/** What an address asks for; null when there is no such page. */
export function match(path: string): { load: Load; id: string } | null {
  for (const [pattern, load] of ROUTES) {
    const found = pattern.exec(path);
    if (found) return { load, id: decode(found[1] ?? "") };
  }
  return null;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const at = (kind: string, id: string): string => `/${kind}/${encodeURIComponent(id)}`;

export const eventPath = (id: string): string => at("events", id);
export const racePath = (id: string): string => at("races", id);
export const athletePath = (id: string): string => at("athletes", id);
