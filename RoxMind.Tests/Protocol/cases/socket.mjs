import assert from "node:assert/strict";
import { FEED, RECORD, collect, init, newEvent, openSocket, rawSocket, seqs, socketClient } from "../service.mjs";
import { test } from "../../NodeSuites/suite.mjs";

/** Runs a case with a client that is closed afterwards. */
const withClient = (run, options) => async () => {
  const client = socketClient(options);
  try {
    await run(client);
  } finally {
    await client.dispose();
  }
};

const subscribe = (id, query, variables) => ({ id, type: "subscribe", payload: { query, variables } });

test("ws: a query is answered once", withClient(async (client) => {
  assert.deepEqual(await collect(client, { query: "{ __typename }" }), [{ data: { __typename: "Query" } }]);
}));

test("ws: variables and operationName are taken", withClient(async (client) => {
  const { id } = await newEvent(2);
  const query = "query A { __typename } query B($id: ID!) { event(id: $id) { finishers } }";
  const results = await collect(client, { query, operationName: "B", variables: { id } });
  assert.deepEqual(results, [{ data: { event: { finishers: 2 } } }]);
}));

test("ws: a mutation is answered", withClient(async (client) => {
  const input = { eventName: "S7 2025 Socket", results: [] };
  const [{ data }] = await collect(client, { query: RECORD, variables: { input } });
  assert.equal(data.recordResults.code, "BAD_BATCH_SIZE");
}));

test("ws: a query that is not valid ends in an error message", withClient(async (client) => {
  await assert.rejects(collect(client, { query: "{ nothing }" }), (errors) => {
    assert.ok(Array.isArray(errors) && errors[0].message.includes("nothing"));
    return true;
  });
}));

test("ws: a syntax error ends in an error message with its code", withClient(async (client) => {
  await assert.rejects(collect(client, { query: "{" }), (errors) => errors[0].extensions.code === "SYNTAX_ERROR");
}));

test("ws: an operation that was refused leaves the others alone", withClient(async (client) => {
  const { id } = await newEvent(2);
  const feed = collect(client, { query: FEED, variables: { id } }, 2);
  await assert.rejects(collect(client, { query: "{ nothing }" }));
  assert.deepEqual(seqs(await feed), [1, 2]);
}));

test("ws: a subscription tells the past and then what happens", withClient(async (client) => {
  const { id, add } = await newEvent(2);
  const seen = [];
  for await (const { data } of client.iterate({ query: FEED, variables: { id } })) {
    seen.push(data.eventFeed);
    if (seen.length === 1) await add(2);
    if (seen.filter(({ fact }) => fact.__typename === "FinishRecorded").length === 4) break;
  }
  assert.deepEqual(seen.map(({ seq }) => seq), seen.map((_, i) => i + 1));
}));

test("ws: after continues without a gap and without a repeat", withClient(async (client) => {
  const { id } = await newEvent(4);
  const first = seqs(await collect(client, { query: FEED, variables: { id } }, 2));
  const rest = seqs(await collect(client, { query: FEED, variables: { id, after: first.at(-1) } }, 2));
  assert.deepEqual([...first, ...rest], [1, 2, 3, 4]);
}));

test("ws: a feed is taken up again on a new connection after the old one was cut", async () => {
  const { id, add } = await newEvent(3);
  const socket = await openSocket();
  socket.say(subscribe("feed", FEED, { id }));
  const seen = [];
  while (seen.length < 2) seen.push((await socket.hear()).payload.data.eventFeed.seq);
  socket.cut();
  await add(1);
  await withClient(async (client) => {
    seen.push(...seqs(await collect(client, { query: FEED, variables: { id, after: seen.at(-1) } }, 2)));
  })();
  assert.deepEqual(seen, [1, 2, 3, 4]);
});

test("ws: the client ends a subscription, and hears no more of it", async () => {
  const { id, add } = await newEvent(1);
  const socket = await openSocket();
  socket.say(subscribe("a", FEED, { id }));
  assert.equal((await socket.hear()).type, "next");
  socket.say({ id: "a", type: "complete" });
  socket.say({ type: "ping" });
  // What was under way may still come; the pong marks the point behind which nothing may.
  while ((await socket.hear()).type !== "pong");
  await add(1);
  socket.say(subscribe("b", "{ __typename }"));
  assert.equal((await socket.hear()).id, "b");
  socket.close();
});

test("ws: an id is free again after its operation", async () => {
  const socket = await openSocket();
  for (let i = 0; i < 3; i++) {
    socket.say(subscribe("same", "{ __typename }"));
    assert.equal((await socket.hear()).type, "next");
    assert.deepEqual(await socket.hear(), { id: "same", type: "complete" });
  }
  socket.close();
});

test("ws: an id is free again after the client ended its operation", async () => {
  const { id } = await newEvent(1);
  const socket = await openSocket();
  socket.say(subscribe("same", FEED, { id }));
  await socket.hear();
  socket.say({ id: "same", type: "complete" });
  socket.say(subscribe("same", "{ again: __typename }"));
  let message;
  do message = await socket.hear();
  while (!message.payload?.data?.again);
  assert.deepEqual(await socket.hear(), { id: "same", type: "complete" });
  socket.close();
});

test("ws: ending an unknown operation is no fault", async () => {
  const socket = await openSocket();
  socket.say({ id: "never", type: "complete" });
  socket.say({ type: "ping" });
  assert.deepEqual(await socket.hear(), { type: "pong" });
  socket.close();
});

test("ws: 40 operations run side by side on one connection", withClient(async (client) => {
  const names = Array.from({ length: 40 }, (_, i) => `a${i}`);
  const results = await Promise.all(names.map((name) => collect(client, { query: `{ ${name}: __typename }` })));
  assert.deepEqual(results.map(([{ data }]) => Object.keys(data)[0]), names);
}));

test("ws: two subscriptions on one connection each get everything", withClient(async (client) => {
  const [one, two] = [await newEvent(3), await newEvent(2)];
  const [first, second] = await Promise.all([
    collect(client, { query: FEED, variables: { id: one.id } }, 3),
    collect(client, { query: FEED, variables: { id: two.id } }, 2),
  ]);
  assert.deepEqual([seqs(first), seqs(second)], [[1, 2, 3], [1, 2]]);
}));

test("ws: one operation too many is refused, and the connection lives on", async () => {
  const { id } = await newEvent(1);
  const socket = await openSocket();
  for (let i = 0; i < 65; i++) socket.say(subscribe(`s${i}`, FEED, { id, after: 1 }));
  let message;
  do message = await socket.hear();
  while (message.type !== "error");
  assert.equal(message.payload[0].extensions.code, "TOO_MANY_OPERATIONS");
  socket.say({ type: "ping" });
  while ((await socket.hear()).type !== "pong");
  socket.close();
});

test("ws: pings are answered before and after the init", async () => {
  const socket = await rawSocket();
  socket.say({ type: "ping", payload: { a: 1 } });
  assert.equal((await socket.hear()).type, "pong");
  socket.say(init());
  assert.equal((await socket.hear()).type, "connection_ack");
  socket.say({ type: "ping" });
  assert.equal((await socket.hear()).type, "pong");
  socket.say({ type: "pong" });
  socket.close();
  assert.equal((await socket.closed).code, 1000);
});

for (const [name, message] of [
  ["no JSON", "hello"],
  ["no object", "[]"],
  ["no type", "{}"],
  ["an unknown type", { type: "start", id: "1" }],
  ["an init whose payload is no object", { type: "connection_init", payload: 1 }],
  ["a subscribe without an id", { type: "subscribe", payload: { query: "{ a }" } }],
  ["a subscribe without a query", { type: "subscribe", id: "1", payload: {} }],
  ["a subscribe with variables that are no object", { type: "subscribe", id: "1", payload: { query: "{ a }", variables: 1 } }],
  ["a complete without an id", { type: "complete" }],
]) {
  test(`ws: ${name} closes with 4400`, async () => {
    const socket = await rawSocket();
    socket.say(message);
    assert.equal((await socket.closed).code, 4400);
  });
}

test("ws: bytes close with 4400", async () => {
  const socket = await rawSocket();
  socket.sayBytes(Buffer.from([1, 2, 3]));
  assert.equal((await socket.closed).code, 4400);
});

test("ws: an operation before the init closes with 4401", async () => {
  const socket = await rawSocket();
  socket.say(subscribe("1", "{ __typename }"));
  assert.equal((await socket.closed).code, 4401);
});

for (const protocol of ["graphql-ws", []]) {
  test(`ws: the subprotocol ${protocol.length ? protocol : "none"} closes with 4406`, async () => {
    let socket;
    try {
      socket = await rawSocket({ protocol });
    } catch (fault) {
      // A client that asked for another subprotocol gives up by itself when the server accepts without one.
      assert.match(`${fault}`, /no subprotocol/i);
      return;
    }
    assert.equal((await socket.closed).code, 4406);
  });
}

test("ws: no init in time closes with 4408", async () => {
  const socket = await rawSocket();
  assert.equal((await socket.closed).code, 4408);
});

test("ws: a second operation with one id closes with 4409", async () => {
  const { id } = await newEvent(1);
  const socket = await openSocket();
  socket.say(subscribe("same", FEED, { id }));
  socket.say(subscribe("same", FEED, { id }));
  const { code, reason } = await socket.closed;
  assert.equal(code, 4409);
  assert.match(reason, /same/);
});

test("ws: a second init closes with 4429", async () => {
  const socket = await openSocket();
  socket.say(init());
  assert.equal((await socket.closed).code, 4429);
});

test("ws: a message beyond the limit closes with 1009", async () => {
  const socket = await openSocket();
  socket.say(subscribe("1", "{ __typename }", { more: "x".repeat(600_000) }));
  assert.equal((await socket.closed).code, 1009);
});

test("ws: a document beyond the limit is refused, and the connection goes on", async () => {
  const socket = await openSocket();
  socket.say(subscribe("1", `{ __typename } # ${"x".repeat(70_000)}`));
  assert.equal((await socket.hear()).payload[0].extensions.code, "TOO_LARGE");
  socket.say({ type: "ping" });
  assert.equal((await socket.hear()).type, "pong");
  socket.close();
});

test("ws: a page of another site is refused at the handshake", async () => {
  await assert.rejects(rawSocket({ origin: "https://elsewhere.example" }), /403/);
});

test("ws: the client's own retry takes a query through a lost connection", async () => {
  let lost = 0;
  let socket;
  const client = socketClient({
    retryAttempts: 3,
    retryWait: async () => {},
    shouldRetry: () => true,
    lazy: true,
    on: {
      connected: (opened) => (socket = opened),
      closed: () => lost++,
    },
  });
  const { id } = await newEvent(3);
  const seen = [];
  for await (const { data } of client.iterate({ query: FEED, variables: { id } })) {
    seen.push(data.eventFeed.seq);
    if (seen.length === 3 && lost === 0) socket.terminate();
    if (seen.lastIndexOf(1) > 0 && seen.at(-1) === 3) break;
  }
  await client.dispose();
  // Entries that were on their way may still have come before the connection was lost.
  assert.deepEqual(seen.slice(seen.lastIndexOf(1)), [1, 2, 3]);
});
