// Milvus' own client over its REST interface, against the server that stands in for one in the tests, and what the service has put there.

import assert from "node:assert/strict";
import { HttpClient } from "@zilliz/milvus2-sdk-node";
import { test } from "../../NodeSuites/suite.mjs";
import { milvus } from "../service.mjs";
import { analyzedEvent, withClient } from "./mcp.mjs";

const client = new HttpClient({ endpoint: milvus, timeout: 10_000 });
const NAME = `suite_${process.pid}`;

/** What an operation answered, which must be good: a refusal comes with the status 200. */
const good = ({ code, data, message }) => (assert.equal(code, 0, message), data);

test("milvus: a collection is made, described and dropped", async () => {
  good(await client.createCollection({ collectionName: NAME, dimension: 3, metricType: "L2" }));
  assert.equal(good(await client.hasCollection({ collectionName: NAME })).has, true);
  const { fields, indexes } = good(await client.describeCollection({ collectionName: NAME }));
  assert.ok(fields.some(({ params }) => params.some(({ key, value }) => key === "dim" && value === "3")));
  assert.equal(indexes[0].metricType, "L2");
  good(await client.dropCollection({ collectionName: NAME }));
  assert.equal(good(await client.hasCollection({ collectionName: NAME })).has, false);
});

test("milvus: rows are upserted, searched with a filter, and deleted", async () => {
  good(await client.createCollection({ collectionName: NAME, dimension: 2, metricType: "L2" }));
  const data = [1, 2, 3].map((id) => ({ id, vector: [id, 0] }));
  assert.equal(good(await client.upsert({ collectionName: NAME, data })).upsertCount, 3);
  good(await client.upsert({ collectionName: NAME, data: [{ id: 3, vector: [0, 9] }] }));
  const near = good(await client.search({ collectionName: NAME, data: [[2, 0]], filter: "id != 2", limit: 2, outputFields: ["id"] }));
  assert.deepEqual(near.map(({ id }) => id), [1, 3]);
  good(await client.delete({ collectionName: NAME, filter: "id in [1, 2]" }));
  assert.deepEqual(good(await client.query({ collectionName: NAME, filter: "id > 0", outputFields: ["count(*)"] })), [{ "count(*)": 1 }]);
  good(await client.dropCollection({ collectionName: NAME }));
});

test("milvus: what cannot be done is refused with a code and the status 200", async () => {
  assert.notEqual((await client.describeCollection({ collectionName: "nobody_made_it" })).code, 0);
  good(await client.createCollection({ collectionName: NAME, dimension: 2, metricType: "L2" }));
  assert.notEqual((await client.search({ collectionName: NAME, data: [[1, 2, 3]], limit: 1 })).code, 0);
  assert.notEqual((await client.query({ collectionName: NAME, filter: "id like it" })).code, 0);
  good(await client.dropCollection({ collectionName: NAME }));
});

test("milvus: the races of the service are there, and who is alike is found by them", async () => {
  const event = await analyzedEvent(6);
  await withClient(async (call) => {
    const { rows } = await call("event_leaderboard", { eventName: event.id });
    const { raceId, timeS } = rows.at(-1);
    // The id that clients see is made of the athlete's and the race's own.
    const own = Buffer.from(raceId, "base64url").toString().split("\n")[2];
    const query = { collectionName: "roxmind_races", filter: `raceId == "${own}"`, outputFields: ["standard", "totalS"] };
    let there = [];
    while (there.length === 0) {
      there = good(await client.query(query));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.deepEqual([there[0].standard, there[0].totalS], ["open-male-100", timeS]);
    const alike = await call("similar_better", { raceId, betterAt: [], first: 5 });
    assert.equal(alike.matches.length, 5);
  });
});
