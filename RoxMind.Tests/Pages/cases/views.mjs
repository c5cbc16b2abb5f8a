// An event under way, seen by who follows it, who shows it and who speaks of it; and what is taken away as files.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { eventAt, isTooWide, picture, query, record, violations, visit } from "../browser.mjs";
import { test } from "../../NodeSuites/suite.mjs";

const SEGMENTS = [
  "RUN_1", "SKI_ERG", "ROXZONE_1", "RUN_2", "SLED_PUSH", "ROXZONE_2", "RUN_3", "SLED_PULL", "ROXZONE_3", "RUN_4", "BURPEE_BROAD_JUMP", "ROXZONE_4",
  "RUN_5", "ROW", "ROXZONE_5", "RUN_6", "FARMERS_CARRY", "ROXZONE_6", "RUN_7", "SANDBAG_LUNGES", "ROXZONE_7", "RUN_8", "WALL_BALLS",
];
const SEND = `mutation ($input: RecordSplitsInput!) { recordSplits(input: $input) { ... on BatchRecorded { eventId } ... on Refused { reason } } }`;
const known = await eventAt("Castelmora");

/** Starts on the course: a name, start number, and how many seconds a segment takes, with those that are otherwise. */
async function start(eventName, starts, segments) {
  const splits = starts.flatMap(({ name, number, pace, other = {}, gender = "MALE" }) =>
    SEGMENTS.slice(0, segments).map((segment) => ({
      startNumber: number,
      name,
      division: "OPEN",
      gender,
      ageGroup: "30-34",
      segment,
      timeS: other[segment] ?? (segment.startsWith("ROXZONE") ? 40 : pace),
    })),
  );
  let eventId;
  for (let i = 0; i < splits.length; i += 500) {
    const { recordSplits } = await query(SEND, { input: { eventName, splits: splits.slice(i, i + 500) } });
    if (!recordSplits.eventId) throw new Error(recordSplits.reason);
    eventId = recordSplits.eventId;
  }
  return eventId;
}

const FIELD = [
  // Ten seconds ahead by his sleds, and every run slower than the one before: his finish is forecast minutes behind Bert's.
  { name: "Arno Ahead", number: "1", pace: 265, other: { SLED_PUSH: 180, SLED_PULL: 230, RUN_2: 285, RUN_3: 300, RUN_4: 320 } },
  { name: "Bert Behind", number: "2", pace: 265 },
  { name: "Carlo Calm", number: "3", pace: 290, other: { RUN_1: 310 } },
  { name: known.leaderboard.edges[2].node.name, number: "4", pace: 300 },
  { name: "Dora Driven", number: "5", pace: 305, gender: "FEMALE" },
];
const place = `Running${process.pid}`;
const eventId = await start(`S7 2025 ${place}`, FIELD, 11);
const at = `/events/${eventId}`;

test("views: standings at a checkpoint before the first finish, with forecasts, and by the segment that ends there", () =>
  visit(`${at}?view=checkpoints`, {}, async (page) => {
    const rows = page.locator(".standings tbody tr");
    await rows.nth(4).waitFor();
    assert.match(await rows.first().innerText(), /Bert Behind|Arno Ahead/);
    assert.match(await rows.first().locator(".forecast").innerText(), /\d:\d\d:\d\d[\s\S]* to /);
    await page.getByRole("combobox", { name: /^At/ }).selectOption({ label: "After Run 4" });
    await page.waitForURL(/at=10/);
    await page.getByLabel("Ranked by").selectOption({ label: "The segment that ends there" });
    await page.waitForFunction(() => document.querySelector(".standings tbody tr td:nth-child(3)")?.innerText === "4:25");
    assert.match(await rows.first().innerText(), /Bert Behind/);
    await picture(page, "view-checkpoints");
    await page.goBack();
    assert.equal(await page.getByLabel("Ranked by").inputValue(), "");
  }));

test("views: who has finished stands with who is on the course, without asking for it", () =>
  visit(`${at}?view=checkpoints&gender=MALE`, {}, async (page) => {
    await page.locator(".standings tbody tr").nth(3).waitFor();
    await record(`S7 2025 ${place}`, ["Finn Finished"], 200);
    await page.locator(".standings tbody tr", { hasText: "Finn Finished" }).waitFor({ timeout: 20_000 });
  }));

test("views: movers, fastest splits, course, data quality", async () => {
  await visit(`${at}?view=movers`, {}, async (page) => {
    await page.getByRole("combobox", { name: /^To/ }).selectOption({ label: "After Burpee broad jumps" });
    await page.locator(".movers li", { hasText: "Carlo Calm" }).first().waitFor();
    assert.match(await page.locator(".movers").first().innerText(), /\+1[\s\S]*Carlo Calm/);
    assert.match(await page.locator(".movers").last().innerText(), new RegExp(`\u22121[\\s\\S]*${FIELD[3].name}`));
    await picture(page, "view-movers");
  });
  await visit(`${at}?view=fastest&gender=FEMALE`, {}, async (page) => {
    await page.locator(".fastest-list li", { hasText: "Dora Driven" }).first().waitFor();
  });
  await visit(`/events/${known.id}?view=course`, {}, async (page) => {
    await page.getByText("Known from").waitFor();
    assert.equal(await page.locator(".effects").first().locator("li").count(), 23);
    await page.locator(".effects .this", { hasText: "Castelmora" }).waitFor();
  });
  await visit(`/events/${known.id}?view=quality`, {}, async (page) => {
    await page.getByRole("heading", { name: "Splits left out" }).waitFor();
  });
});

test("views: the feed brings a finish and its text", () =>
  visit(`${at}?view=feed`, {}, async (page) => {
    await page.getByText("Nothing has happened since").waitFor();
    await page.waitForTimeout(500);
    await record(`S7 2025 ${place}`, ["Greta Goal"], 250);
    await page.locator(".feed li", { hasText: "Greta Goal" }).first().waitFor();
    const explained = page.locator(".feed li:has(details)", { hasText: "Greta Goal" });
    await explained.first().waitFor();
    await explained.first().locator("summary").click();
    await explained.first().locator(".words p").first().waitFor();
    await picture(page, "view-feed");
  }));

test("views: a wall of 1920 × 1080 turns through the categories and needs no hand", () =>
  visit(`${at}/wall`, { viewport: { width: 1920, height: 1080 } }, async (page) => {
    await page.locator(".wall-board tbody tr").first().waitFor();
    const first = await page.locator(".wall-category").innerText();
    assert.equal(await page.locator(".wall button, .wall a, .wall select, .wall input").count(), 0);
    assert.ok((await page.locator(".wall-board td:nth-child(2)").first().evaluate((cell) => parseFloat(getComputedStyle(cell).fontSize))) >= 40);
    assert.equal(await page.evaluate(() => document.documentElement.scrollHeight > innerHeight), false);
    await picture(page, "wall-1920", false);
    await page.waitForFunction((before) => document.querySelector(".wall-category").innerText !== before, first, { timeout: 20_000 });
    await record(`S7 2025 ${place}`, ["Wanda Wall"], 190);
    await page.locator(".wall-news li", { hasText: "Wanda Wall" }).first().waitFor();
  }));

test("views: a full wall is full", () =>
  visit(`/events/${known.id}/wall`, { viewport: { width: 1920, height: 1080 } }, async (page) => {
    await page.locator(".wall-board tbody tr").nth(9).waitFor();
    await picture(page, "wall-full", false);
    assert.equal(await page.evaluate(() => document.documentElement.scrollHeight > innerHeight), false);
  }));

test("views: commentary tells who is about to pass whom, who is new and who returns", () =>
  visit(`${at}/commentary`, {}, async (page) => {
    await page.locator('[aria-labelledby="next"] .says li').first().waitFor();
    await page.locator('[aria-labelledby="next"] li', { hasText: "Bert Behind" }).getByText("First race known here").waitFor();
    await page.locator('[aria-labelledby="next"] li', { hasText: FIELD[3].name }).getByText("Returning").waitFor();
    await page.locator('[aria-labelledby="passes"] li', { hasText: /Bert Behind is closing on Arno Ahead/ }).waitFor();
    await picture(page, "commentary");
    assert.deepEqual(await violations(page), []);
    await page.setViewportSize({ width: 360, height: 800 });
    assert.equal(await isTooWide(page), false);
  }));

test("views: a leaderboard is taken away as it is filtered, and no name becomes a formula", async () => {
  const prank = '=HYPERLINK("http://example.org","Anna")';
  const id = await record(`S7 2025 Files${process.pid}`, [prank, "Berta Beside"], 240);
  await visit(`/events/${id}?gender=MALE`, {}, async (page) => {
    const link = page.getByRole("link", { name: "CSV", exact: true });
    await link.waitFor();
    const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
    assert.match(file.suggestedFilename(), /\.csv$/);
    const text = readFileSync(await file.path(), "utf8");
    assert.match(text, /,?"'=HYPERLINK\(""http/);
    assert.equal(text.trim().split("\r\n").length, 3);
  });
  await visit(`/events/${id}?gender=FEMALE`, {}, async (page) => {
    await page.getByText("Nobody fits these filters.").waitFor();
    assert.equal(await page.getByRole("link", { name: "CSV", exact: true }).count(), 0);
  });
});
