// What happens while somebody looks.

import assert from "node:assert/strict";
import { picture, query, record, visit } from "../browser.mjs";
import { test } from "../../NodeSuites/suite.mjs";

const rows = (page) => page.locator(".board tbody tr:not(.space)");
const RECORD_SPLITS = `mutation ($input: RecordSplitsInput!) { recordSplits(input: $input) { ... on BatchRecorded { eventId } ... on Refused { reason } } }`;
const split = (startNumber, name, segment, timeS) => ({ startNumber, name, division: "OPEN", gender: "FEMALE", segment, timeS });

test("live: a finish appears at its place without the list being asked for again", async () => {
  const name = `S7 2025 Live${process.pid}`;
  const id = await record(name, ["Anna First", "Berta Third"], 240);
  await visit(`/events/${id}`, {}, async (page) => {
    await rows(page).nth(1).waitFor();
    const asked = [];
    page.on("request", (request) => {
      const body = request.postData() ?? "";
      if (body.includes("leaderboard(")) asked.push(body);
    });
    await page.waitForFunction(() => document.querySelectorAll(".board tbody tr").length === 2);
    await record(name, ["Carla Fastest"], 200);
    await page.locator(".board tbody tr", { hasText: "Carla Fastest" }).waitFor();
    const names = await rows(page).locator("td:nth-child(2) :first-child").allInnerTexts();
    assert.equal(names.find((text) => text.length > 0), "Carla Fastest");
    assert.equal(await rows(page).first().locator("td").first().innerText(), "1");
    assert.equal(await rows(page).nth(1).locator("td").first().innerText(), "2");
    await page.locator(".ticker li", { hasText: "Carla Fastest" }).first().waitFor();
    assert.deepEqual(asked, []);
    await picture(page, "event-live", false);
  });
});

test("live: an event nobody closed is not called complete, and says what it is before and after the first finish", async () => {
  const eventName = `S7 2025 Early${process.pid}`;
  const { recordSplits } = await query(RECORD_SPLITS, {
    input: { eventName, splits: [split("1", "Dora Early", "RUN_1", 260), split("2", "Emma Early", "RUN_1", 270)] },
  });
  const id = recordSplits.eventId;
  await visit(`/events/${id}`, {}, async (page) => {
    await page.getByText("Nobody has finished yet.").waitFor();
    await page.locator(".pill.live").waitFor();
    assert.equal(await page.getByText("Complete", { exact: true }).count(), 0);
    await page.locator(".starts li", { hasText: "Dora Early" }).waitFor();
    await record(eventName, ["Finn Finisher", "Gus Goal"], 230);
    await rows(page).nth(1).waitFor();
    await page.getByText("2 in this list").waitFor();
    await page.getByText("Before the first finish").waitFor({ state: "detached" });
    assert.equal(await page.getByText("Complete", { exact: true }).count(), 0);
  });
});

test("live: what happened while the connection was away is shown once it is back", async () => {
  const name = `S7 2025 Away${process.pid}`;
  const id = await record(name, ["Hanna Here"], 240);
  await visit(`/events/${id}`, {}, async (page) => {
    await rows(page).first().waitFor();
    await page.waitForTimeout(500);
    await page.context().setOffline(true);
    await record(name, ["Ida Away"], 210);
    await page.waitForTimeout(1000);
    await page.context().setOffline(false);
    await page.locator(".board tbody tr", { hasText: "Ida Away" }).waitFor({ timeout: 30_000 });
  });
});

test("live: home shows an event that comes while somebody looks", async () => {
  const place = `Newly${process.pid}`;
  await visit("/", {}, async (page) => {
    await page.locator(".rows li").first().waitFor();
    await record(`S8 2026 ${place}`, ["Jo Just"], 240);
    await page.locator(".rows li", { hasText: place }).waitFor({ timeout: 25_000 });
  });
});
