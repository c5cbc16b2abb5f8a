// Which page an address asks for. Each page is loaded when it is first visited.

import type { ComponentType } from "preact";

export interface PageProps {
  readonly id: string;
}

type Load = () => Promise<ComponentType<PageProps>>;

/** A page that is shown without header and footer. */
const BARE = "bare";

/** Addresses as the service writes them, and the page of each. */
export const ROUTES: readonly (readonly [string, Load, typeof BARE?])[] = [
  ["/", async () => (await import("../home/HomePage")).HomePage],
  ["/events/{id}", async () => (await import("../event/EventPage")).EventPage],
  ["/events/{id}/wall", async () => (await import("../wall/WallPage")).WallPage, BARE],
  ["/events/{id}/commentary", async () => (await import("../commentary/CommentaryPage")).CommentaryPage],
  ["/races/{id}", async () => (await import("../race/RacePage")).RacePage],
  ["/athletes/{id}", async () => (await import("../athlete/AthletePage")).AthletePage],
  ["/my-race", async () => (await import("../enter/MyRacePage")).MyRacePage],
  ["/compare", async () => (await import("../compare/ComparePage")).ComparePage],
  ["/squad", async () => (await import("../squad/SquadPage")).SquadPage],
  ["/ask", async () => (await import("../ask/AskPage")).AskPage],
  ["/search", async () => (await import("../search/SearchPage")).SearchPage],
];

const PATTERNS = ROUTES.map(([address]) => new RegExp(`^${address.replace("{id}", "([^/]+)")}$`));

/** What an address asks for; null when there is no such page. */
export function match(path: string): { load: Load; id: string; isBare: boolean } | null {
  for (const [i, [, load, frame]] of ROUTES.entries()) {
    const found = PATTERNS[i]!.exec(path);
    if (found) return { load, id: decode(found[1] ?? ""), isBare: frame === BARE };
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
