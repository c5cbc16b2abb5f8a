// Who may do what, on a service with a key for each role.

import assert from "node:assert/strict";
import { FEED, RECORD, as, collect, init, keys, newEvent, openSocket, post, rawSocket, send, socketClient, sseClient } from "../service.mjs";
import { test } from "../../NodeSuites/suite.mjs";

const WRONG = "rox_wrong";
const code = ({ json }) => json.errors[0].extensions.code;
const READ = { query: "{ __typename }" };
const INGEST = { query: RECORD, variables: { input: { eventName: "S7 2025 Access", results: [] } } };
const ADMIN = { query: 'mutation { eraseAthlete(id: "x") { __typename } }' };

/** Whether an operation was let through: not refused for who asked, whatever else became of it. */
const isLetThrough = ({ response, json }) =>
  ![401, 403].includes(response.status) && !json.errors?.some(({ extensions }) => extensions.code === "FORBIDDEN");

test("access: without a key every operation is refused with 401, before it is looked at", async () => {
  for (const body of [READ, INGEST, { query: "{ nothing" }, { query: "{ __schema { types { name } } }" }]) {
    const answer = await post(body, { key: null });
    assert.equal(answer.response.status, 401);
    assert.equal(answer.response.headers.get("www-authenticate"), "Bearer");
    assert.equal(code(answer), "UNAUTHENTICATED");
  }
});

test("access: a wrong key is refused with 401, however it is shown", async () => {
  for (const headers of [as(WRONG), { "x-api-key": WRONG }, { authorization: "Basic eDp5" }]) {
    assert.equal((await post(READ, { key: null, headers })).response.status, 401);
  }
});

test("access: a key is taken as X-Api-Key and as bearer", async () => {
  for (const headers of [as(keys.read), { "x-api-key": keys.read }]) {
    assert.equal((await post(READ, { key: null, headers })).response.status, 200);
  }
});

for (const [role, allowed] of Object.entries({ read: [READ], ingest: [READ, INGEST], admin: [READ, INGEST, ADMIN] })) {
  test(`access: the role ${role} may do what it may, and no more`, async () => {
    for (const body of [READ, INGEST, ADMIN]) {
      const answer = await post(body, { key: keys[role] });
      assert.equal(isLetThrough(answer), allowed.includes(body), `${body.query}: ${answer.text}`);
      if (!allowed.includes(body)) {
        assert.equal(answer.response.status, 403);
        assert.equal(code(answer), "FORBIDDEN");
        assert.equal(answer.json.data ?? null, null);
      }
    }
  });
}

test("access: a fragment, an alias or a directive hides no field", async () => {
  for (const query of [
    'mutation { a: eraseAthlete(id: "x") { __typename } }',
    'mutation { ... { eraseAthlete(id: "x") { __typename } } }',
    'mutation { ...f } fragment f on Mutation { ... on Mutation { eraseAthlete(id: "x") { __typename } } }',
    'mutation ($no: Boolean = false) { eraseAthlete(id: "x") @include(if: $no) { __typename } }',
  ]) {
    const answer = await post({ query }, { key: keys.ingest });
    assert.equal(answer.response.status, 403, query);
  }
});

test("access: an operation that was refused once is refused again", async () => {
  for (let i = 0; i < 3; i++) {
    assert.ok(isLetThrough(await post(ADMIN, { key: keys.admin })));
    assert.equal((await post(ADMIN, { key: keys.read })).response.status, 403);
  }
});

test("access: in a batch each operation is judged alone", async () => {
  const { response, json } = await post([READ, ADMIN], { key: keys.read });
  assert.equal(response.status, 200);
  assert.deepEqual(json[0].data, { __typename: "Query" });
  assert.equal(json[1].errors[0].extensions.code, "FORBIDDEN");
});

test("access: an upload needs the role ingest", async () => {
  const upload = (key) => send("imports", { method: "POST", key, headers: { "content-type": "text/csv" }, body: "name\n" });
  assert.deepEqual(
    await Promise.all([null, WRONG, keys.read, keys.ingest].map(async (key) => (await upload(key)).status)),
    [401, 401, 403, 200],
  );
});

test("access: pages and health are open, and hold no data", async () => {
  for (const path of ["", "favicon.svg", "races/x", "health/live", "health/ready"]) {
    assert.equal((await send(path, { key: null })).status, 200, path);
  }
});

for (const [name, payload] of Object.entries({
  authorization: { authorization: `Bearer ${keys.read}` },
  Authorization: { Authorization: `bearer ${keys.read}` },
  "x-api-key": { "x-api-key": keys.read },
  apiKey: { apiKey: keys.read },
})) {
  test(`access: connection_init takes a key as ${name}`, async () => {
    const socket = await rawSocket();
    socket.say({ type: "connection_init", payload });
    assert.equal((await socket.hear()).type, "connection_ack");
    socket.close();
  });
}

test("access: a WebSocket takes a key of its handshake", async () => {
  const socket = await rawSocket({ headers: { "x-api-key": keys.read } });
  socket.say({ type: "connection_init" });
  assert.equal((await socket.hear()).type, "connection_ack");
  socket.close();
});

test("access: connection_init without a key closes with 4401", async () => {
  const socket = await rawSocket();
  socket.say(init(null));
  assert.equal((await socket.closed).code, 4401);
});

test("access: connection_init with a wrong key closes with 4403", async () => {
  const socket = await rawSocket();
  socket.say(init(WRONG));
  assert.equal((await socket.closed).code, 4403);
});

test("access: on a WebSocket each operation is judged alone", async () => {
  const socket = await openSocket(keys.read);
  socket.say({ id: "1", type: "subscribe", payload: ADMIN });
  const refused = await socket.hear();
  assert.deepEqual([refused.type, refused.payload[0].extensions.code], ["error", "FORBIDDEN"]);
  socket.say({ id: "2", type: "subscribe", payload: READ });
  assert.deepEqual((await socket.hear()).payload.data, { __typename: "Query" });
  socket.close();
});

test("access: a subscription needs the role read, over WebSockets and server-sent events", async () => {
  const { id } = await newEvent(1);
  const payload = { query: FEED, variables: { id } };
  const socket = socketClient({ connectionParams: { authorization: `Bearer ${keys.read}` } });
  assert.equal((await collect(socket, payload, 1)).length, 1);
  await socket.dispose();
  assert.equal((await collect(sseClient({ headers: as(keys.read) }), payload, 1)).length, 1);
  await assert.rejects(collect(sseClient({ headers: {} }), payload, 1));
});

test("access: server-sent events tell a refusal in a result", async () => {
  const [{ errors }] = await collect(sseClient({ headers: as(keys.read) }), ADMIN);
  assert.equal(errors[0].extensions.code, "FORBIDDEN");
});

test("access: a page of an allowed origin may ask, another may not", async () => {
  const preflight = (origin) =>
    send("graphql", {
      method: "OPTIONS",
      key: null,
      headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "authorization,content-type" },
    });
  const allowed = await preflight("https://app.example");
  assert.equal(allowed.headers.get("access-control-allow-origin"), "https://app.example");
  assert.equal((await preflight("https://elsewhere.example")).headers.get("access-control-allow-origin"), null);
  const socket = await rawSocket({ origin: "https://app.example" });
  socket.say(init(keys.read));
  assert.equal((await socket.hear()).type, "connection_ack");
  socket.close();
});

test("access: who asks too much is told when to come back, on every way", async () => {
  // This key has spent nothing yet; a bucket has 400 operations.
  const key = process.env.ROXMIND_KEY_SPENT;
  const batch = Array.from({ length: 10 }, () => READ);
  const socket = await openSocket(key);
  let answer;
  for (let i = 0; i < 200; i++) {
    answer = await post(batch, { key });
    if (answer.response.status === 429) break;
  }
  assert.equal(answer.response.status, 429);
  assert.ok(Number(answer.response.headers.get("retry-after")) >= 1);
  assert.equal(code(answer), "RATE_LIMITED");
  assert.ok(answer.json.errors[0].extensions.retryAfterS >= 1);

  // The bucket fills all the time: ask until it is empty here too.
  let message;
  for (let i = 0; message?.type !== "error"; i++) {
    socket.say({ id: `${i}`, type: "subscribe", payload: READ });
    do message = await socket.hear();
    while (message.type === "next");
  }
  assert.equal(message.payload[0].extensions.code, "RATE_LIMITED");
  socket.close();
  assert.equal((await post(READ, { key: keys.admin })).response.status, 200);
});
