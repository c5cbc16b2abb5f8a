// Where the reader is: real addresses, and for each entry of the history how far it was scrolled.

import { useEffect, useRef } from "preact/hooks";
import { createStore, useStore } from "./store";

export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
  /** What stands behind #, which no server ever sees. */
  readonly fragment: string;
  /** Rises with every visit, so that the same address can be visited again. */
  readonly visit: number;
  /** How far to scroll once the page is there; null stays where it is. */
  readonly scroll: number | null;
}

interface Kept {
  scroll?: number;
}

const NOTE_AFTER_MS = 120;
let visits = 0;
const read = (scroll: number | null): Place => ({
  path: location.pathname,
  query: new URLSearchParams(location.search),
  fragment: location.hash.slice(1),
  visit: ++visits,
  scroll,
});

const place = createStore<Place>(read(0));

/** Stands at an address without going there: where pages are drawn and no browser is. */
export const visitAt = (path: string): void => place.set({ path, query: new URLSearchParams(), fragment: "", visit: 0, scroll: null });

export const usePlace = (): Place => useStore(place);

const kept = (): Kept => (history.state as Kept | null) ?? {};

function keepScroll(): void {
  if (kept().scroll !== scrollY) history.replaceState({ ...kept(), scroll: scrollY }, "");
}

/** Goes to an address of the pages. With `stay`, only what it asks for changes: nothing scrolls and the focus remains. */
export function go(address: string, { stay = false, replace = false } = {}): void {
  keepScroll();
  if (replace) history.replaceState(kept(), "", address);
  else history.pushState({ scroll: stay ? scrollY : 0 } satisfies Kept, "", address);
  place.set(read(stay ? null : 0));
  if (!stay) scrollTo(0, 0);
}

/** The address of this place with other values in its query; null removes one. */
export function withQuery(changes: Record<string, string | number | null | undefined>): string {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === "") query.delete(name);
    else query.set(name, String(value));
  }
  const text = query.toString();
  return location.pathname + (text ? `?${text}` : "") + location.hash;
}

/** Addresses of earlier versions: everything stood behind #. */
function fromEarlier(): string | null {
  const match = /^#\/(event|race)\/(.+)$/.exec(location.hash);
  return match ? `/${match[1]}s/${match[2]}` : null;
}

function onClick(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element).closest?.("a");
  if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
  if (/^\/(graphql|graphiql|export|health)\b/.test(link.pathname)) return;
  if (link.pathname === location.pathname && link.search === location.search && link.hash) return;
  event.preventDefault();
  go(link.pathname + link.search + link.hash, { stay: link.dataset.stay !== undefined });
}

export function startRouter(): void {
  history.scrollRestoration = "manual";
  const earlier = fromEarlier();
  if (earlier) history.replaceState(null, "", earlier);
  place.set(read(kept().scroll ?? 0));
  addEventListener("popstate", () => {
    const moved = fromEarlier();
    if (moved) history.replaceState(null, "", moved);
    const scroll = kept().scroll ?? 0;
    place.set(read(scroll));
    if (scroll === 0) scrollTo(0, 0);
  });
  document.addEventListener("click", onClick);
  let timer = 0;
  addEventListener(
    "scroll",
    () => {
      clearTimeout(timer);
      timer = setTimeout(keepScroll, NOTE_AFTER_MS);
    },
    { passive: true },
  );
  addEventListener("pagehide", keepScroll);
}

const settled = { visit: 0 };

/** Scrolls to where the reader was, once the page has what it shows. */
export function useScroll(isReady: boolean): void {
  const { path, visit, scroll } = usePlace();
  // A page that is being left has nothing to say about the next one.
  const own = useRef(path).current;
  useEffect(() => {
    if (!isReady || own !== path || settled.visit === visit) return;
    settled.visit = visit;
    if (scroll) scrollTo(0, scroll);
  }, [isReady, path, visit, scroll]);
}

/** The page's name in the browser's tab and history. */
export function useTitle(title: string | null | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} \u00b7 RoxMind` : "RoxMind";
  }, [title]);
}
