// The ways through the pages: search, filters, Back, reload, keyboard alone, addresses that lead nowhere.

import assert from "node:assert/strict";
import { eventAt, isTooWide, picture, visit } from "../browser.mjs";
import { test } from "../../NodeSuites/suite.mjs";

const event = await eventAt("Castelmora");
const [first, second] = event.leaderboard.edges.map(({ node }) => node);
const rows = (page) => page.locator(".board tbody tr:not(.space)");

test("ways: home leads to an event by place, and Back brings the filter and the place on the page back", () =>
  visit("/", {}, async (page) => {
    await page.getByLabel("Place").selectOption("Castelmora");
    await page.waitForURL(/place=Castelmora/);
    const found = page.locator('[aria-labelledby="latest"] .rows li');
    await page.waitForFunction(() => document.querySelectorAll('[aria-labelledby="latest"] .rows li').length === 1);
    await found.locator("a").click();
    await page.getByRole("heading", { level: 1, name: "Castelmora" }).waitFor();
    await page.goBack();
    await page.waitForURL(/place=Castelmora/);
    assert.equal(await page.getByLabel("Place").inputValue(), "Castelmora");
    await page.goBack();
    assert.equal(await page.getByLabel("Place").inputValue(), "");
  }));

test("ways: filters of a leaderboard stand in the address, survive a reload, and Back undoes them one by one", () =>
  visit(`/events/${event.id}`, {}, async (page) => {
    await rows(page).first().waitFor();
    await page.getByRole("combobox", { name: /^Gender/ }).selectOption("FEMALE");
    await page.waitForURL(/gender=FEMALE/);
    await page.getByLabel("Ranked by").selectOption("STATION");
    await page.waitForURL(/by=STATION/);
    await page.getByRole("columnheader", { name: "Stations" }).waitFor();
    await page.reload();
    await rows(page).first().waitFor();
    assert.equal(await page.getByRole("combobox", { name: /^Gender/ }).inputValue(), "FEMALE");
    assert.match(await rows(page).first().innerText(), /women/);
    await page.goBack();
    await page.getByRole("columnheader", { name: "Time" }).waitFor();
    assert.equal(await page.getByRole("combobox", { name: /^Gender/ }).inputValue(), "FEMALE");
    await page.goBack();
    assert.equal(await page.getByRole("combobox", { name: /^Gender/ }).inputValue(), "");
  }));

test("ways: every row of a leaderboard can be scrolled to, and Back returns to it", () =>
  visit(`/events/${event.id}`, {}, async (page) => {
    await rows(page).first().waitFor();
    const last = event.finishers;
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const lastRow = page.locator(`.board tr[aria-rowindex="${last + 1}"]:not(.waiting)`);
    await lastRow.waitFor();
    assert.ok((await rows(page).count()) < 80, "rows out of sight are not in the document");
    const y = await page.evaluate(() => scrollY);
    await lastRow.locator("a").click();
    await page.locator(".finish").waitFor();
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.goBack();
    await lastRow.waitFor();
    await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) < 120, y);
  }));

test("ways: a name is found in the list and shown", () =>
  visit(`/events/${event.id}`, {}, async (page) => {
    await page.locator(".find-me input").fill(second.name);
    await page.getByRole("button", { name: "Find me" }).click();
    await page.locator(".board tr.me", { hasText: second.name }).waitFor();
    await page.locator(".find-me input").fill("Nobodyofthatname");
    await page.getByRole("button", { name: "Find me" }).click();
    await page.getByText("Nobody of that name in this list.").waitFor();
  }));

test("ways: keyboard alone finds an athlete and opens a race", () =>
  visit("/", {}, async (page) => {
    await page.keyboard.press("/");
    const word = first.name.split(",")[0];
    await page.keyboard.type(word);
    // Before that it may be what the first letters find.
    await page.locator('[role="option"]:first-child', { hasText: word }).waitFor();
    await picture(page, "search-suggestions", false);
    await page.keyboard.press("ArrowDown");
    assert.notEqual(await page.locator('[role="combobox"]').getAttribute("aria-activedescendant"), null);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/athletes\//);
    await page.locator(".rows a").first().waitFor();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement?.matches(".rows a"))) break;
    }
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/races\//);
    await page.locator(".finish").waitFor();
  }));

test("ways: what is looked for in vain is said in words", () =>
  visit("/search?q=zzyzxqq", {}, async (page) => {
    await page.getByText("Nothing found for \u201czzyzxqq\u201d").first().waitFor();
  }));

test("ways: an address that names nothing says so", async () => {
  await visit("/nowhere", {}, async (page) => {
    assert.equal(await page.locator("h1").innerText(), "There is no such page");
  });
  for (const path of ["/races/nonsense", "/events/nonsense", "/athletes/nonsense"]) {
    await visit(path, {}, async (page) => {
      await page.getByText("The address is not complete or mistyped: it names nothing.").waitFor();
    });
  }
});

test("ways: addresses of earlier versions lead to where they led", () =>
  visit(`/#/race/${first.raceId}`, {}, async (page) => {
    await page.locator(".finish").waitFor();
    assert.match(page.url(), /\/races\//);
  }));

test("ways: what if moves the finish", () =>
  visit(`/races/${event.leaderboard.edges[2].node.raceId}`, { width: 360 }, async (page) => {
    await page.getByRole("button", { name: "Try faster segments" }).click();
    const finish = page.locator(".what-if-finish strong");
    const before = await finish.innerText();
    await page.getByRole("button", { name: "All to the fastest quarter" }).click();
    assert.notEqual(await finish.innerText(), before);
    await page.getByText(/eight in ten times/).waitFor();
    await page.getByRole("button", { name: "As it was" }).click();
    assert.equal(await finish.innerText(), before);
    assert.equal(await isTooWide(page), false);
  }));
