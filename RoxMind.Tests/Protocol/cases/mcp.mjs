// The Model Context Protocol's own client, which holds every result to the schema that its tool was listed with.

import assert from "node:assert/strict";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { FEED, as, base, hasAccessRules, keys, newEvent, send, sseClient } from "../service.mjs";
import { test } from "../../NodeSuites/suite.mjs";

const TOOLS = ["ask", "event_leaderboard", "explain_race", "search_athletes", "similar_better", "what_if"];

/** A client that has listed the tools, and so checks what they answer. */
async function connect(key = keys.read) {
  const client = new Client({ name: "roxmind-protocol-suite", version: "1.0.0" });
  await client.connect(new StreamableHTTPClientTransport(new URL("mcp", base), { requestInit: { headers: as(key) } }));
  const { tools } = await client.listTools();
  return { client, tools };
}

export async function withClient(run, key) {
  const { client, tools } = await connect(key);
  try {
    return await run(
      async (name, args) => {
        const result = await client.callTool({ name, arguments: args });
        assert.ok(!result.isError, JSON.stringify(result.content));
        return result.structuredContent;
      },
      { client, tools },
    );
  } finally {
    await client.close();
  }
}

/** An event whose results have all reached their athletes. Ages are not published, so nobody has an age group. */
export async function analyzedEvent(count) {
  const event = await newEvent(count);
  let left = count;
  for await (const { data } of sseClient().iterate({ query: FEED, variables: { id: event.id } })) {
    if (data.eventFeed.fact.__typename === "RaceAnalyzed" && --left === 0) return event;
  }
  throw new Error("The feed ended early.");
}

test("mcp: tools are listed with schemas of arguments and results, as reading only", () =>
  withClient(async (_, { client, tools }) => {
    assert.deepEqual(tools.map(({ name }) => name).sort(), TOOLS);
    for (const { annotations, description, inputSchema, outputSchema } of tools) {
      assert.equal(annotations.readOnlyHint, true);
      assert.ok(description.length > 50);
      assert.equal(inputSchema.type, "object");
      assert.equal(outputSchema.type, "object");
    }
    assert.equal(client.getServerVersion().name, "roxmind");
    assert.match(client.getInstructions(), /search_athletes/);
  }));

test("mcp: every tool answers what its schema says, what is unknown as null", async () => {
  const event = await analyzedEvent(4);
  await withClient(async (call) => {
    const board = await call("event_leaderboard", { eventName: event.name });
    assert.equal(board.eventId, event.id);
    assert.equal(board.total, 4);
    assert.equal(board.rows[0].rank, 1);
    assert.equal(board.rows[0].ageGroup, null);
    assert.equal((await call("event_leaderboard", { eventName: event.id, status: "DID_NOT_START" })).total, 0);

    const { raceId, name } = board.rows[1];
    const race = await call("explain_race", { raceId, withText: true });
    assert.equal(race.race.raceId, raceId);
    assert.equal(race.name, name);
    assert.equal(race.ranks.overall, 2);
    assert.equal(race.reading?.segments.length ?? 0, race.reading ? 23 : 0);
    assert.equal(race.reading === null, race.unavailable !== null);

    // Other cases have recorded people of the same names.
    const [found] = (await call("search_athletes", { text: name })).athletes;
    assert.equal(found.name, name);
    assert.equal((await call("explain_race", { raceId: found.latestRaces[0].raceId })).athleteId, found.athleteId);

    const alike = await call("similar_better", { raceId, betterAt: ["WALL_BALLS"], first: 3 });
    assert.deepEqual(alike.betterAt, ["WALL_BALLS"]);
    const supposed = await call("what_if", { raceId, times: [{ segment: "WALL_BALLS", timeS: 200 }] });
    assert.ok(supposed.answer.sentences.length > 0);
    const asked = await call("ask", { question: "fastest men on the row", first: 2 });
    assert.equal(asked.refusal, null);
    assert.equal(asked.races.length, 2);
    assert.equal((await call("ask", { question: "what is love" })).refusal.code, "OUT_OF_DOMAIN");
  });
});

test("mcp: answers link pages that are there", async () => {
  const event = await analyzedEvent(1);
  await withClient(async (call, { client }) => {
    const { rows } = await call("event_leaderboard", { eventName: event.id });
    const { content } = await client.callTool({ name: "explain_race", arguments: { raceId: rows[0].raceId } });
    const links = content.filter(({ type }) => type === "resource_link");
    assert.equal(links.length, 3);
    for (const { uri, name } of links) {
      assert.ok(uri.startsWith(base.href), uri);
      assert.ok(name.length > 0);
      assert.equal((await fetch(uri)).status, 200);
    }
  });
});

test("mcp: a wrong argument is refused by its name", () =>
  withClient(async (_, { client }) => {
    for (const [name, args, fault] of [
      ["search_athletes", {}, /'text' is missing/],
      ["search_athletes", { text: "a", first: 1000 }, /'first' is 1 to 20/],
      ["explain_race", { raceId: "nothing" }, /'raceId' is the id of a race/],
      ["similar_better", { raceId: "x", betterAt: ["SLED"] }, /'betterAt\[0\]' is one of/],
      ["ask", { question: "x", mee: "y" }, /'mee' is not known here/],
    ]) {
      const result = await client.callTool({ name, arguments: args });
      assert.equal(result.isError, true);
      assert.match(result.content[0].text, fault);
    }
    await assert.rejects(client.callTool({ name: "erase_athlete", arguments: {} }));
  }));

test("mcp: pages of another site may not ask", async () => {
  const response = await send("mcp", {
    method: "POST",
    headers: { origin: "https://elsewhere.example", "content-type": "application/json", accept: "application/json, text/event-stream" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" }),
  });
  assert.equal(response.status, 403);
});

if (hasAccessRules) {
  test("mcp: every role may read, and nobody without a key", async () => {
    for (const key of [keys.read, keys.ingest, keys.admin]) {
      await withClient(async (_, { tools }) => assert.equal(tools.length, TOOLS.length), key);
    }
    for (const key of [null, "rox_wrong"]) {
      await assert.rejects(connect(key), /UNAUTHENTICATED/);
    }
  });
}
