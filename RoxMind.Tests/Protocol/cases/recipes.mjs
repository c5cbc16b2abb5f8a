// The recipes of the documentation, as they stand there, against the service.

import assert from "node:assert/strict";
import { RECORD, newEvent, post, socketClient } from "../service.mjs";
import { test } from "../../NodeSuites/suite.mjs";
import { ATHLETE, newestRaces } from "./recipes/athlete.mjs";
import { BOARD, follow, refresher } from "./recipes/dashboard.mjs";
import { readSquad } from "./recipes/squad.mjs";
import { SEARCH, typeAhead } from "./recipes/typeahead.mjs";

async function query(text, variables) {
  const { json } = await post({ query: text, variables });
  assert.equal(json.errors, undefined, JSON.stringify(json.errors));
  return json.data;
}

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

test("recipes: a dashboard follows from the head of its page over a lost connection", async () => {
  const { id, add } = await newEvent(2);
  const { event } = await query(BOARD, { id });
  const client = socketClient();
  const ending = new AbortController();
  const seen = [];
  let isCut = false;
  const following = follow(client, id, event.head, (seq) => {
    seen.push(seq);
    if (!isCut) {
      isCut = true;
      client.terminate();
      add(2);
    }
    if (seen.length >= 4) ending.abort();
  }, { signal: ending.signal, pause: 50 });
  await add(1);
  await following;
  assert.deepEqual(seen, Array.from({ length: seen.length }, (_, i) => event.head + i + 1));
  await client.dispose();
});

test("recipes: a dashboard is told that there is no such event", async () => {
  const client = socketClient();
  const unknown = Buffer.from("e\nnobody-knows").toString("base64url");
  await assert.rejects(
    follow(client, unknown, 0, () => {}, { signal: new AbortController().signal, pause: 50 }),
    (fault) => fault.extensions.code === "UNKNOWN_EVENT",
  );
  await client.dispose();
});

test("recipes: a page is read again once, however much happens", async () => {
  let read = 0;
  const refresh = refresher(() => read++, 30);
  for (let i = 0; i < 50; i++) refresh();
  await wait(200);
  assert.equal(read, 1);
  refresh();
  await wait(200);
  assert.equal(read, 2);
});

/** The athlete of two races at events of their own. */
async function racedTwice() {
  const name = `Recipe Racer ${process.pid} ${Date.now()}`;
  for (const [place, day] of [["One", "2025-03-08"], ["Two", "2025-05-10"]]) {
    const row = {
      name, startNumber: "1", nationality: "SUI", gender: "MALE", division: "OPEN", ageGroup: "30-34",
      splitsS: Array.from({ length: 23 }, (_, segment) => (segment % 3 === 2 ? 41 : 250 + segment)),
    };
    await query(RECORD, { input: { eventName: `S7 2025 Recipe ${place} ${name}`, date: day, results: [row] } });
  }
  for (;;) {
    const { search } = await query(
      "query ($text: String!) { search(text: $text, kinds: [ATHLETE]) { edges { node { ... on AthleteFinding { athleteId raceCount } } } } }",
      { text: name },
    );
    const [found] = search.edges;
    if (found?.node.raceCount === 2) return found.node.athleteId;
    await wait(50);
  }
}

test("recipes: an athlete's page has the newest races first", async () => {
  const id = await racedTwice();
  const pages = [];
  for await (const races of newestRaces(query, id, 1)) pages.push(races.map(({ date }) => date));
  assert.deepEqual(pages, [["2025-05-10"], ["2025-03-08"]]);
  assert.equal((await query(ATHLETE, { id, last: 1 })).athlete.id, id);
});

test("recipes: a squad says what each id leads to", async () => {
  const id = await racedTwice();
  const { athletes, unknown, summary } = await readSquad(query, [id, "no id"]);
  assert.deepEqual(athletes.map((athlete) => athlete.id), [id]);
  assert.deepEqual(unknown.map(({ askedId, code }) => [askedId, code]), [["no id", "INVALID_ID"]]);
  assert.equal(summary.analyzed, 1);
});

test("recipes: a search box asks once for what was typed", async () => {
  const { name } = await newEvent(1);
  const known = async () => (await query(SEARCH, { text: name, kinds: ["EVENT"], first: 1 })).search.totalCount;
  while ((await known()) === 0) await wait(20);
  const shown = [];
  let asked = 0;
  const type = typeAhead((text, variables) => (asked++, query(text, variables)), (found) => shown.push(found), 30);
  for (let letters = 1; letters <= name.length; letters++) type(name.slice(0, letters), ["EVENT"]);
  while (shown.length === 0) await wait(20);
  assert.equal(asked, 1);
  assert.equal(shown[0][0].name, name);
  type("");
  assert.deepEqual(shown.at(-1), []);
});
