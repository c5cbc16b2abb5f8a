import assert from "node:assert/strict";
import { FEED, newEvent, post, send } from "../service.mjs";
import { test } from "../../NodeSuites/suite.mjs";

const GRAPHQL = "application/graphql-response+json";
const JSON_TYPE = "application/json";
const code = ({ json }) => json.errors[0].extensions.code;
const get = (parameters, init) => send(`graphql?${new URLSearchParams(parameters)}`, init);

test("http: a query is answered", async () => {
  const { response, json } = await post({ query: "{ __typename }" });
  assert.equal(response.status, 200);
  assert.deepEqual(json, { data: { __typename: "Query" } });
});

test("http: a mutation is answered, and its effect is readable", async () => {
  const { id, name } = await newEvent(2);
  const { json } = await post({ query: "query ($id: ID!) { event(id: $id) { name finishers } }", variables: { id } });
  assert.deepEqual(json.data.event, { name, finishers: 2 });
});

test("http: a query is answered over GET with variables", async () => {
  const { id } = await newEvent(1);
  const response = await get({ query: "query ($id: ID!) { event(id: $id) { finishers } }", variables: JSON.stringify({ id }) });
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), { data: { event: { finishers: 1 } } });
});

test("http: a mutation over GET is refused with 405", async () => {
  const response = await get({ query: "mutation { __typename }" });
  assert.equal(response.status, 405);
  assert.equal(response.headers.get("allow"), "POST");
});

for (const method of ["PUT", "DELETE", "PATCH"]) {
  test(`http: ${method} is refused with 405`, async () => {
    const response = await send("graphql", { method });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get("allow"), "GET, POST");
  });
}

for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json; charset=utf-16"]) {
  test(`http: a body of ${type} is refused with 415`, async () => {
    const { response } = await post({ query: "{ __typename }" }, { headers: { "content-type": type } });
    assert.equal(response.status, 415);
  });
}

test("http: an answer that cannot be given is refused with 406", async () => {
  const { response } = await post({ query: "{ __typename }" }, { accept: "image/png" });
  assert.equal(response.status, 406);
});

for (const body of ["", "{", "[]", "null", '"text"', '{"query":1}', '{"query":"{ __typename }","variables":[]}', '{"query":"\\ud800"}']) {
  test(`http: the body ${body || "of nothing"} is refused with 400`, async () => {
    const answer = await post(body);
    assert.equal(answer.response.status, 400);
    assert.equal(code(answer), "BAD_REQUEST");
  });
}

test("http: the media type decides the status of an operation that is not valid", async () => {
  const query = "{ nothingOfThatName }";
  assert.equal((await post({ query }, { accept: GRAPHQL })).response.status, 400);
  assert.equal((await post({ query }, { accept: JSON_TYPE })).response.status, 200);
});

test("http: a syntax error has its code and its place", async () => {
  const answer = await post({ query: "{ a" });
  assert.equal(code(answer), "SYNTAX_ERROR");
  assert.match(answer.json.errors[0].message, /line 1/);
});

test("http: a hostile document is refused before it is validated", async () => {
  const answer = await post({ query: `{ ${"__typename ".repeat(4000)} }` });
  assert.equal(answer.response.status, 400);
  assert.equal(code(answer), "LIMIT_EXCEEDED");
});

test("http: a body beyond the limit is refused with 413", async () => {
  const answer = await post({ query: `{ __typename } # ${"x".repeat(70_000)}` });
  assert.equal(answer.response.status, 413);
  assert.equal(code(answer), "TOO_LARGE");
});

test("http: a batch is answered in its order, its errors side by side with its data", async () => {
  const { response, json } = await post([{ query: "{ a: __typename }" }, { query: "{ nothing }" }, { query: "{ b: __typename }" }]);
  assert.equal(response.status, 200);
  assert.deepEqual([json[0].data, json[1].data ?? null, json[2].data], [{ a: "Query" }, null, { b: "Query" }]);
});

test("http: a batch beyond the limit is refused with 400", async () => {
  const { response } = await post(Array.from({ length: 11 }, () => ({ query: "{ __typename }" })));
  assert.equal(response.status, 400);
});

test("http: a subscription is refused where only one answer is accepted", async () => {
  const answer = await post({ query: FEED, variables: { id: "x" } });
  assert.equal(answer.response.status, 400);
  assert.equal(code(answer), "OPERATION_NOT_ALLOWED");
});

test("http: operationName chooses", async () => {
  const query = "query A { a: __typename } query B { b: __typename }";
  assert.deepEqual((await post({ query, operationName: "B" })).json.data, { b: "Query" });
  assert.equal((await post({ query })).response.status, 400);
});

test("http: a foreign id is an error without insides", async () => {
  const answer = await post({ query: '{ event(id: "not-an-id") { name } }' });
  assert.ok(answer.json.errors.length > 0);
  assert.doesNotMatch(answer.text, /RoxMind\.|Exception| at /);
});
