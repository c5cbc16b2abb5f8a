// The way to /graphql: queries over HTTP, feeds over one WebSocket each, both with the reader's key where the service asks for one.

import { authorization, KeyNeeded } from "./key.js";

export async function query(text, variables) {
  const response = await fetch("graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json", ...authorization() },
    body: JSON.stringify({ query: text, variables }),
  });
  if (response.status === 401) throw new KeyNeeded();
  const answer = await response.json();
  if (answer.errors) throw new Error(answer.errors[0].message);
  return answer.data;
}

const FEED = `subscription Feed($id: ID!, $after: Long!) {
  eventFeed(eventId: $id, after: $after) { seq fact {
    __typename
    ... on FinishRecorded { resultId name totalS division gender }
    ... on RaceAnalyzed { resultId raceId totalS residualS }
    ... on SegmentDone { name startNumber segment timeS }
    ... on EventCompleted { finishers }
  } }
}`;

/**
 * Follows an event from an entry on. A lost connection is taken up again behind the last entry seen, so nothing is missed.
 * Returns a function that ends it.
 */
export function follow(eventId, after, onEntry, onState) {
  let socket;
  let timer;
  let wait = 500;
  let ended = false;

  const connect = () => {
    socket = new WebSocket(new URL("graphql", document.baseURI).href.replace(/^http/, "ws"), "graphql-transport-ws");
    const say = (message) => socket.send(JSON.stringify(message));
    socket.onopen = () => say({ type: "connection_init", payload: authorization() });
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      if (message.type === "connection_ack") {
        say({ id: "feed", type: "subscribe", payload: { query: FEED, variables: { id: eventId, after } } });
        onState("live");
      } else if (message.type === "ping") {
        say({ type: "pong" });
      } else if (message.type === "next" && message.payload.data) {
        const entry = message.payload.data.eventFeed;
        after = entry.seq;
        wait = 500;
        onEntry(entry);
      } else if (message.type === "next" || message.type === "error" || message.type === "complete") {
        socket.close();
      }
    };
    socket.onclose = ({ code }) => {
      if (ended) return;
      if (code === 4401 || code === 4403) {
        ended = true;
        dispatchEvent(new Event("roxmind:refused"));
        return;
      }
      onState("lost");
      timer = setTimeout(connect, wait);
      wait = Math.min(wait * 2, 10000);
    };
  };

  connect();
  return () => {
    ended = true;
    clearTimeout(timer);
    socket.close();
  };
}
