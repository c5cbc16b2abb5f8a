// All events there are, kept fresh while somebody looks.

import { useEffect, useState } from "preact/hooks";
import { useStore } from "../app/store";
import { keyNeed } from "../api/key";
import { cacheKey, query, remembered } from "../api/query";
import { EventsDocument, type EventsQuery } from "../gql/graphql";

export type EventLine = EventsQuery["events"]["edges"][number]["node"];

const MOST_PAGES = 20;
const EMPTY_AGAIN_MS = 3000;
const AGAIN_MS = 15000;

async function readAll(signal: AbortSignal): Promise<EventLine[]> {
  const all: EventLine[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { events }: EventsQuery = await query(EventsDocument, { after }, signal);
    all.push(...events.edges.map(({ node }) => node));
    if (!events.pageInfo.hasNextPage) break;
    after = events.pageInfo.endCursor ?? null;
  }
  return all.sort(latestFirst);
}

/** By day where the results tell it, else by season and the year in the name. */
export function latestFirst(a: EventLine, b: EventLine): number {
  const season = (b.season ?? 0) - (a.season ?? 0);
  if (season !== 0) return season;
  if (a.startsOn && b.startsOn && a.startsOn !== b.startsOn) return a.startsOn < b.startsOn ? 1 : -1;
  return (b.name ?? b.key).localeCompare(a.name ?? a.key, "en", { numeric: true });
}

export function useEvents(): { events: readonly EventLine[] | undefined; fault: unknown; reload: () => void } {
  const [events, setEvents] = useState<readonly EventLine[] | undefined>(() => {
    const first = remembered<EventsQuery>(cacheKey(EventsDocument, { after: null }))?.events;
    return first?.edges.map(({ node }) => node).sort(latestFirst);
  });
  const [fault, setFault] = useState<unknown>(null);
  const [turn, setTurn] = useState(0);
  const need = useStore(keyNeed);
  useEffect(() => {
    if (need !== "none") return;
    const gone = new AbortController();
    let timer = 0;
    const read = async (): Promise<void> => {
      let wait = AGAIN_MS;
      if (document.visibilityState === "visible") {
        try {
          const all = await readAll(gone.signal);
          setEvents(all);
          setFault(null);
          if (all.length === 0) wait = EMPTY_AGAIN_MS;
        } catch (cause) {
          if (gone.signal.aborted) return;
          setFault(cause);
          wait = EMPTY_AGAIN_MS;
        }
      }
      timer = setTimeout(() => void read(), wait);
    };
    void read();
    return () => {
      gone.abort();
      clearTimeout(timer);
    };
  }, [turn, need]);
  return { events, fault, reload: () => setTurn((n) => n + 1) };
}
