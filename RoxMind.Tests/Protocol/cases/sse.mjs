import assert from "node:assert/strict";
import { FEED, RECORD, collect, newEvent, post, readEvents, send, seqs, sseClient } from "../service.mjs";
import { test } from "../../NodeSuites/suite.mjs";

const STREAM = "text/event-stream";

const open = (body, { headers, ...init } = {}) =>
  send("graphql", {
    method: "POST",
    ...init,
    headers: { "content-type": "application/json", accept: STREAM, ...headers },
    body: JSON.stringify(body),
  });

/** Every event of an answer that ends by itself, comments left out. */
async function all(response) {
  const events = [];
  for await (const event of readEvents(response)) {
    if (event.event !== ":") events.push(event);
  }
  return events;
}

test("sse: a query is answered once", async () => {
  assert.deepEqual(await collect(sseClient(), { query: "{ __typename }" }), [{ data: { __typename: "Query" } }]);
});

test("sse: variables and operationName are taken", async () => {
  const { id } = await newEvent(2);
  const query = "query A { __typename } query B($id: ID!) { event(id: $id) { finishers } }";
  const results = await collect(sseClient(), { query, operationName: "B", variables: { id } });
  assert.deepEqual(results, [{ data: { event: { finishers: 2 } } }]);
});

test("sse: a mutation is answered", async () => {
  const input = { eventName: "S7 2025 Stream", results: [] };
  const [{ data }] = await collect(sseClient(), { query: RECORD, variables: { input } });
  assert.equal(data.recordResults.code, "BAD_BATCH_SIZE");
});

test("sse: a subscription tells the past and then what happens", async () => {
  const { id, add } = await newEvent(2);
  const seen = [];
  for await (const { data } of sseClient().iterate({ query: FEED, variables: { id } })) {
    seen.push(data.eventFeed);
    if (seen.length === 1) await add(2);
    if (seen.filter(({ fact }) => fact.__typename === "FinishRecorded").length === 4) break;
  }
  assert.deepEqual(seen.map(({ seq }) => seq), seen.map((_, i) => i + 1));
});

test("sse: after continues without a gap and without a repeat", async () => {
  const { id } = await newEvent(4);
  const first = seqs(await collect(sseClient(), { query: FEED, variables: { id } }, 2));
  const rest = seqs(await collect(sseClient(), { query: FEED, variables: { id, after: first.at(-1) } }, 2));
  assert.deepEqual([...first, ...rest], [1, 2, 3, 4]);
});

test("sse: ten clients each get everything", async () => {
  const { id } = await newEvent(3);
  const feeds = await Promise.all(
    Array.from({ length: 10 }, () => collect(sseClient(), { query: FEED, variables: { id } }, 3)),
  );
  for (const feed of feeds) assert.deepEqual(seqs(feed), [1, 2, 3]);
});

test("sse: an operation that is not valid is told in a result", async () => {
  const [{ errors }] = await collect(sseClient(), { query: "{ nothing }" });
  assert.match(errors[0].message, /nothing/);
});

test("sse: a syntax error is told in a result", async () => {
  const [{ errors }] = await collect(sseClient(), { query: "{" });
  assert.equal(errors[0].extensions.code, "SYNTAX_ERROR");
});

test("sse: a subscription that is not valid is told in a result", async () => {
  const results = await collect(sseClient(), { query: "subscription { nothing }" });
  assert.equal(results.length, 1);
  assert.match(results[0].errors[0].message, /nothing/);
});

test("sse: the head of an answer", async () => {
  const response = await open({ query: "{ __typename }" });
  assert.equal(response.status, 200);
  assert.equal(response.headers.get("content-type"), "text/event-stream; charset=utf-8");
  assert.equal(response.headers.get("cache-control"), "no-cache");
  await response.body.cancel();
});

test("sse: next and complete, the latter with empty data for EventSource", async () => {
  const response = await open({ query: "{ __typename }" });
  const text = await response.text();
  assert.ok(text.endsWith('event: next\ndata: {"data":{"__typename":"Query"}}\n\nevent: complete\ndata: \n\n'), text);
});

test("sse: a subscription is answered over GET, as EventSource asks for it", async () => {
  const { id } = await newEvent(2);
  const parameters = new URLSearchParams({ query: FEED, variables: JSON.stringify({ id }) });
  const response = await send(`graphql?${parameters}`, { headers: { accept: STREAM } });
  const seen = [];
  for await (const { event, data } of readEvents(response)) {
    if (event === "next") seen.push(JSON.parse(data).data.eventFeed.seq);
    if (seen.length === 2) break;
  }
  assert.deepEqual(seen, [1, 2]);
});

test("sse: a query is answered over GET", async () => {
  const response = await send("graphql?query={__typename}", { headers: { accept: STREAM } });
  assert.deepEqual((await all(response)).map(({ event }) => event), ["next", "complete"]);
});

test("sse: a mutation over GET is refused with 405", async () => {
  const response = await send("graphql?query=mutation{__typename}", { headers: { accept: STREAM } });
  assert.equal(response.status, 405);
  assert.equal(response.headers.get("allow"), "POST");
});

test("sse: PUT, which would reserve a single connection, is refused with 405", async () => {
  const response = await send("graphql", { method: "PUT", headers: { accept: STREAM } });
  assert.equal(response.status, 405);
});

test("sse: a body that is not JSON is refused with 415 and 400", async () => {
  assert.equal((await open({}, { headers: { "content-type": "text/plain" } })).status, 415);
  assert.equal((await post("{", { accept: STREAM })).response.status, 400);
  assert.equal((await open({})).status, 400);
});

test("sse: a body beyond the limit is refused with 413", async () => {
  assert.equal((await open({ query: `{ __typename } # ${"x".repeat(70_000)}` })).status, 413);
});

test("sse: a batch is refused with 400", async () => {
  assert.equal((await open([{ query: "{ __typename }" }])).status, 400);
});

test("sse: an operation with one answer is JSON to who accepts both, a subscription a stream", async () => {
  const accept = `application/graphql-response+json, application/json, ${STREAM}`;
  const one = await open({ query: "{ __typename }" }, { headers: { accept } });
  assert.match(one.headers.get("content-type"), /^application\/graphql-response\+json/);
  const { id } = await newEvent(1);
  const many = await open({ query: FEED, variables: { id } }, { headers: { accept } });
  assert.match(many.headers.get("content-type"), /^text\/event-stream/);
  await many.body.cancel();
});

test("sse: a quiet stream shows that it is alive", async () => {
  const { id } = await newEvent(1);
  const { json } = await post({ query: "query ($id: ID!) { event(id: $id) { head } }", variables: { id } });
  const response = await open({ query: FEED, variables: { id, after: json.data.event.head } });
  let beats = 0;
  for await (const { event } of readEvents(response)) {
    if (event === ":") beats++;
    if (beats === 3) break;
  }
  assert.equal(beats, 3);
});

test("sse: 200 clients that go leave the service answering", async () => {
  const { id } = await newEvent(1);
  for (let round = 0; round < 10; round++) {
    const gone = new AbortController();
    const streams = await Promise.all(
      Array.from({ length: 20 }, () => open({ query: FEED, variables: { id } }, { signal: gone.signal })),
    );
    assert.ok(streams.every(({ status }) => status === 200));
    gone.abort();
  }
  assert.equal((await post({ query: "{ __typename }" })).response.status, 200);
});

test("sse: a cut stream is taken up again behind the last entry seen", async () => {
  const { id, add } = await newEvent(2);
  const gone = new AbortController();
  const seen = [];
  try {
    const response = await open({ query: FEED, variables: { id } }, { signal: gone.signal });
    for await (const { event, data } of readEvents(response)) {
      if (event === "next") seen.push(JSON.parse(data).data.eventFeed.seq);
      if (seen.length === 2) gone.abort();
    }
  } catch (fault) {
    assert.equal(fault.name, "AbortError");
  }
  await add(1);
  const next = await collect(sseClient(), { query: FEED, variables: { id, after: seen.at(-1) } }, 1);
  // Analyses may have been told before the stream was cut, so more than two entries can have come.
  assert.ok(seen.length >= 2);
  assert.deepEqual(
    [...seen, ...seqs(next)],
    Array.from({ length: seen.length + 1 }, (_, index) => index + 1),
  );
});
