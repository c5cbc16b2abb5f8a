// Follows what happens, over one WebSocket for the whole page. A lost connection is taken up again behind the last entry seen.

import { type Client, createClient } from "graphql-ws";
import { EventFeedDocument, type EventFeedSubscription, FeedbackTextDocument, type FeedbackTextSubscription, type TypedDocumentString } from "../gql/graphql";
import { authorization, refuseKey } from "./key";
import { linkState } from "./link";

const REFUSED = new Set([4401, 4403]);
const FIRST_WAIT_MS = 500;
const MOST_WAIT_MS = 10_000;

let client: Client | null = null;

function theClient(): Client {
  client ??= createClient({
    url: new URL("/graphql", location.href).href.replace(/^http/, "ws"),
    connectionParams: authorization,
    lazyCloseTimeout: 2000,
    retryAttempts: 0,
    on: {
      connected: () => linkState.set("live"),
      closed: (event) => {
        if (REFUSED.has((event as CloseEvent).code)) refuseKey();
      },
    },
  });
  return client;
}

interface Following<T> {
  onItem(item: T): void;
  /** It has ended for good: said so by the service. */
  onEnd?(): void;
  onRefused?(message: string): void;
}

/** Subscribes from an entry on, again and again until it ends or is left. Returns what leaves it. */
function follow<T, V extends { after: number }>(
  document: TypedDocumentString<T, V>,
  variables: V,
  seqOf: (data: T) => number,
  on: Following<T>,
): () => void {
  let after = variables.after;
  let wait = FIRST_WAIT_MS;
  let timer = 0;
  let isLeft = false;
  let stop = (): void => {};
  const again = (): void => {
    if (isLeft) return;
    linkState.set("lost");
    timer = setTimeout(start, wait);
    wait = Math.min(2 * wait, MOST_WAIT_MS);
  };
  function start(): void {
    stop = theClient().subscribe<T>(
      { query: String(document), variables: { ...variables, after } },
      {
        next: ({ data, errors }) => {
          if (errors) on.onRefused?.(errors[0]!.message);
          if (!data) return;
          after = seqOf(data);
          wait = FIRST_WAIT_MS;
          on.onItem(data);
        },
        error: (fault) => {
          // A list is the service's own word; anything else is the connection's end.
          if (Array.isArray(fault)) on.onRefused?.(String(fault[0]?.message));
          else again();
        },
        complete: () => {
          if (!isLeft) on.onEnd?.();
        },
      },
    );
  }
  start();
  return () => {
    isLeft = true;
    clearTimeout(timer);
    stop();
    linkState.set("idle");
  };
}

export type FeedEntry = EventFeedSubscription["eventFeed"];
export type FeedbackPart = FeedbackTextSubscription["feedbackText"];

export const followEvent = (id: string, after: number, on: Following<FeedEntry>): (() => void) =>
  follow(EventFeedDocument, { id, after }, (data) => data.eventFeed.seq, { ...on, onItem: (data) => on.onItem(data.eventFeed) });

export const followText = (id: string, on: Following<FeedbackPart>): (() => void) =>
  follow(FeedbackTextDocument, { id, after: 0 }, (data) => data.feedbackText.seq, { ...on, onItem: (data) => on.onItem(data.feedbackText) });
