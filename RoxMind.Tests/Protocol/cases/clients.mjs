// What every cache of a frontend does with the service: the cases are the same, the client is not.

import assert from "node:assert/strict";
import { newEvent, post, send } from "../service.mjs";
import { test } from "../../NodeSuites/suite.mjs";

export const CLUSTERS = `query Clusters {
  cohort(standard: "open-male-100") {
    performanceClusters { number name centre }
    contextClusters { number name centre }
    shapeClusters { number name centre }
  }
}`;

export const BOARD = `query Board($id: ID!, $first: Int!, $after: String) {
  event(id: $id) {
    id
    leaderboard(division: OPEN, first: $first, after: $after) {
      edges { cursor node { id rank name timeS resultId } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

export const NODE = "query Node($id: ID!) { node(id: $id) { __typename id } }";

export const FOLLOW = `subscription Follow($id: ID!, $after: Long!) {
  eventFeed(eventId: $id, after: $after) { seq fact { __typename } }
}`;

const WITHDRAW = `mutation ($event: ID!, $result: ID!) {
  withdrawResult(eventId: $event, resultId: $result, status: DISQUALIFIED) { __typename }
}`;

const SPLIT = `mutation ($input: RecordSplitsInput!) {
  recordSplits(input: $input) { ... on BatchRecorded { rows { __typename } } }
}`;

const NODES = `query ($id: ID!) {
  event(id: $id) {
    id
    leaderboard(first: 1) { edges { node { id race { id athlete { id } } } } }
    onCourse(first: 1) { edges { node { id } } }
  }
}`;

const IMPORT = `mutation ($id: ID!) {
  importResults(uploadId: $id, fileName: "nodes.csv", eventName: "S7 2025 Nodes") { ... on ImportJob { id } }
}`;

/** Keeps texts by name as a browser's localStorage does. */
export function memoryStorage() {
  const texts = new Map();
  return { getItem: (name) => texts.get(name) ?? null, setItem: (name, text) => texts.set(name, text) };
}

const strip = (value) =>
  Array.isArray(value)
    ? value.map(strip)
    : value && typeof value === "object"
      ? Object.fromEntries(Object.entries(value).filter(([name]) => !/^__/.test(name)).map(([name, inner]) => [name, strip(inner)]))
      : value;

/** The id of the import of an uploaded file. */
async function importOf(upload) {
  const { uploadId } = await upload.json();
  const { json } = await post({ query: IMPORT, variables: { id: uploadId } });
  return json.data.importResults.id;
}

/** An id of everything that has one. */
async function everyNode() {
  const { id, name } = await newEvent(1);
  const start = { startNumber: "900", gender: "MALE", division: "OPEN", segment: "RUN_1", timeS: 300 };
  await post({ query: SPLIT, variables: { input: { eventName: name, splits: [start] } } });
  let event;
  do ({ event } = (await post({ query: NODES, variables: { id } })).json.data);
  while (!event.leaderboard.edges[0].node.race);
  const upload = await send("imports", {
    method: "POST",
    headers: { "content-type": "text/csv" },
    body: `name,gender\nNobody ${id},male\n`,
  });
  const line = event.leaderboard.edges[0].node;
  return {
    Event: event.id,
    LeaderboardEntry: line.id,
    Race: line.race.id,
    Athlete: line.race.athlete.id,
    CourseStart: event.onCourse.edges[0].node.id,
    ImportJob: await importOf(upload),
  };
}

/**
 * Adds the cases of a client.
 * @param name Its name.
 * @param open Makes one: query(text, variables) reads past the cache into it, cached(text, variables) reads what the cache holds,
 *   nextPage(text, variables) reads one more page and answers all edges that the cache holds of the list, follow(variables) yields entries,
 *   offline(text, variables) reads by a client that starts with what this one has kept and without a network, and close() ends it.
 */
export function clientCases(name, open) {
  const withClient = (run) => async () => {
    const client = await open();
    try {
      await run(client);
    } finally {
      await client.close();
    }
  };

  test(`${name}: clusters stay apart in the cache`, withClient(async (client) => {
    const { json } = await post({ query: CLUSTERS });
    assert.ok(json.data.cohort.performanceClusters.length > 1);
    await client.query(CLUSTERS, {});
    assert.deepEqual(strip(await client.cached(CLUSTERS, {})), strip(json.data));
  }));

  test(`${name}: a moving leaderboard is paged without doubles and gaps`, withClient(async (client) => {
    const { id, name: eventName } = await newEvent(40);
    let edges = [];
    let page = { hasNextPage: true, endCursor: null };
    const gone = new Set();
    while (page.hasNextPage) {
      ({ edges, pageInfo: page } = await client.nextPage(BOARD, { id, first: 7, after: page.endCursor }));
      // Two more finish ahead of all who were read, and one who was read is disqualified.
      await fast(eventName);
      const { node } = edges[edges.length - 2];
      gone.add(node.name);
      await post({ query: WITHDRAW, variables: { event: id, result: node.resultId } });
    }
    const names = edges.map(({ node }) => node.name);
    assert.deepEqual(names.length, new Set(names).size, "no doubles");
    const missing = Array.from({ length: 40 }, (_, i) => `Runner ${i + 1}`).filter((one) => !names.includes(one) && !gone.has(one));
    assert.deepEqual(missing, [], "no gaps");
  }));

  test(`${name}: everything with an id is read again by it`, withClient(async (client) => {
    for (const [type, id] of Object.entries(await everyNode())) {
      const { node } = await client.query(NODE, { id });
      assert.deepEqual([node?.__typename, node?.id], [type, id]);
    }
  }));

  test(`${name}: what was read is there without a network`, withClient(async (client) => {
    const { id } = await newEvent(5);
    const variables = { id, first: 3, after: null };
    await client.query(BOARD, variables);
    const held = strip(await client.cached(BOARD, variables));
    assert.equal(held.event.leaderboard.edges.length, 3);
    assert.deepEqual(strip(await client.offline(BOARD, variables)), held);
  }));

  test(`${name}: a feed goes on after a lost connection without a gap and without a repeat`, withClient(async (client) => {
    const { id, add } = await newEvent(3);
    const seen = [];
    const read = async (most) => {
      for await (const { eventFeed } of client.follow(FOLLOW, { id, after: seen.at(-1) ?? 0 })) {
        seen.push(eventFeed.seq);
        if (seen.length >= most) return;
      }
    };
    await read(2);
    await client.cut();
    await add(3);
    await read(8);
    assert.deepEqual(seen, Array.from({ length: 8 }, (_, i) => i + 1));
  }));
}

let finishers = 0;

/** Two who finish ahead of all others. */
async function fast(eventName) {
  const results = Array.from({ length: 2 }, () => {
    const n = ++finishers;
    return {
      name: `Fast ${n}`,
      startNumber: `f${n}`,
      gender: "MALE",
      division: "OPEN",
      splitsS: Array.from({ length: 23 }, (_, segment) => (segment % 3 === 2 ? 39 : 235 + segment)),
    };
  });
  const query = "mutation ($input: RecordResultsInput!) { recordResults(input: $input) { __typename } }";
  await post({ query, variables: { input: { eventName, results } } });
}
