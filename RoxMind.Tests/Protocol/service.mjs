// The service under test, as its clients see it.

import assert from "node:assert/strict";
import { createClient as createSseClient } from "graphql-sse";
import { createClient as createSocketClient } from "graphql-ws";
import WebSocket from "ws";

const [address] = process.argv.slice(2);
if (!address) {
  console.error("Usage: node run.mjs ADDRESS; keys of a service with access rules come as ROXMIND_KEY_READ, _INGEST and _ADMIN.");
  process.exit(2);
}

/** Keys by role; undefined on a service that has none. */
export const keys = {
  read: process.env.ROXMIND_KEY_READ,
  ingest: process.env.ROXMIND_KEY_INGEST,
  admin: process.env.ROXMIND_KEY_ADMIN,
};

/** Address of the Milvus that the service finds similar races by; undefined where it has none. */
export const milvus = process.env.ROXMIND_MILVUS;

export const hasAccessRules = keys.admin !== undefined;
export const base = new URL(address);
export const graphqlUrl = new URL("graphql", base).href;
export const socketUrl = graphqlUrl.replace(/^http/, "ws");

/** Headers that say who asks. */
export const as = (key) => (key ? { authorization: `Bearer ${key}` } : {});

/** A request, as the strongest key unless a case says otherwise. */
export const send = (path, { headers, key = keys.admin, ...init } = {}) =>
  fetch(new URL(path, base), { ...init, headers: { "graphql-preflight": "1", ...as(key), ...headers } });

/** An operation over HTTP: the response, and its body as JSON. */
export async function post(body, { accept = "application/graphql-response+json", ...init } = {}) {
  const response = await send("graphql", {
    method: "POST",
    ...init,
    headers: { "content-type": "application/json", accept, ...init.headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { response, text, json: text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : undefined };
}

/** The graphql-ws client. */
export const socketClient = (options = {}) =>
  createSocketClient({
    url: socketUrl,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: keys.admin ? { authorization: `Bearer ${keys.admin}` } : undefined,
    ...options,
  });

/** The graphql-sse client, a connection an operation. */
export const sseClient = (options = {}) =>
  createSseClient({ url: graphqlUrl, retryAttempts: 0, headers: as(keys.admin), ...options });

/** Everything that an operation answers, or its first so many results. */
export async function collect(client, payload, most = Infinity) {
  const results = [];
  const source = client.iterate(payload);
  for await (const result of source) {
    results.push(result);
    if (results.length >= most) break;
  }
  return results;
}

let events = 0;

/** Records results of a new event; its id, and a function that records more. */
export async function newEvent(count = 3) {
  const eventName = `S7 2025 Protocol ${process.pid} ${++events}`;
  let next = 0;
  const add = async (more) => {
    const results = Array.from({ length: more }, () => {
      const n = ++next;
      return {
        name: `Runner ${n}`,
        startNumber: `${n}`,
        gender: "MALE",
        division: "OPEN",
        splitsS: Array.from({ length: 23 }, (_, segment) => (segment % 3 === 2 ? 40 : 240 + segment + n)),
      };
    });
    const { json } = await post({ query: RECORD, variables: { input: { eventName, results } } });
    const outcome = json.data.recordResults;
    assert.equal(outcome.rows.filter((row) => row.__typename === "RecordedRow").length, more, JSON.stringify(json));
    return outcome.eventId;
  };
  return { id: await add(count), name: eventName, add };
}

export const RECORD = `mutation ($input: RecordResultsInput!) {
  recordResults(input: $input) {
    ... on BatchRecorded { eventId rows { __typename ... on RefusedRow { code reason } } }
    ... on Refused { code reason }
  }
}`;

export const FEED = `subscription ($id: ID!, $after: Long! = 0) {
  eventFeed(eventId: $id, after: $after) { seq fact { __typename } }
}`;

/** Sequence numbers of an event's feed entries. */
export const seqs = (results) => results.map((result) => result.data.eventFeed.seq);

/** A WebSocket that says exactly what a case wants it to say. */
export async function rawSocket({ protocol = "graphql-transport-ws", ...options } = {}) {
  const socket = new WebSocket(socketUrl, protocol, options);
  const waiting = [];
  const messages = [];
  socket.on("message", (data) => {
    const message = JSON.parse(data);
    const next = waiting.shift();
    if (next) next(message);
    else messages.push(message);
  });
  const closed = new Promise((resolve) => socket.on("close", (code, reason) => resolve({ code, reason: `${reason}` })));
  const opened = new Promise((resolve, reject) => {
    socket.on("open", resolve);
    socket.on("error", reject);
    socket.on("unexpected-response", (_, response) => reject(new Error(`answered ${response.statusCode}`)));
  });
  await opened;
  return {
    closed,
    say: (message) => socket.send(typeof message === "string" ? message : JSON.stringify(message)),
    sayBytes: (bytes) => socket.send(bytes, { binary: true }),
    hear: () => (messages.length ? Promise.resolve(messages.shift()) : new Promise((resolve) => waiting.push(resolve))),
    close: () => socket.close(1000),
    cut: () => socket.terminate(),
  };
}

/** The payload of connection_init for a key. */
export const init = (key = keys.admin) => ({
  type: "connection_init",
  ...(key ? { payload: { authorization: `Bearer ${key}` } } : {}),
});

/** A raw WebSocket whose init was acknowledged. */
export async function openSocket(key = keys.admin) {
  const socket = await rawSocket();
  socket.say(init(key));
  assert.deepEqual(await socket.hear(), { type: "connection_ack" });
  return socket;
}

/** Reads the events of a server-sent stream; comments are events named ":". */
export async function* readEvents(response) {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body) {
    text += decoder.decode(chunk, { stream: true });
    let end;
    while ((end = text.indexOf("\n\n")) >= 0) {
      const lines = text.slice(0, end).split("\n");
      text = text.slice(end + 2);
      const value = (name) =>
        lines
          .filter((line) => line.startsWith(`${name}:`))
          .map((line) => line.slice(name.length + 1).replace(/^ /, ""))
          .join("\n");
      yield { event: value("event") || (lines[0].startsWith(":") ? ":" : "message"), data: value("data") };
    }
  }
}
