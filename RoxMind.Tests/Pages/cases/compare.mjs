// Races side by side, a squad, and questions.

import assert from "node:assert/strict";
import { eventAt, isTooWide, picture, violations, visit } from "../browser.mjs";
import { test } from "../../NodeSuites/suite.mjs";

const event = await eventAt("Castelmora");
const rows = event.leaderboard.edges.map(({ node }) => node);
const [first, second, third] = rows;

/** Types a name into a finder and takes the suggestion that shows it. */
async function choose(page, label, name) {
  const field = page.getByRole("combobox", { name: label });
  await field.fill(name);
  await page.getByRole("option", { name }).first().click();
}

test("compare: races and athletes are chosen by name, and the address brings them back", () =>
  visit("/compare", {}, async (page) => {
    await choose(page, "Add a race", first.name);
    await page.getByText("One more, and they stand side by side.").waitFor();
    await choose(page, "Add a race", second.name);
    await page.getByRole("heading", { name: "Side by side" }).waitFor();
    assert.equal(await page.locator(".columns thead th").count(), 2);
    await choose(page, "Add a race", third.name);
    await page.waitForFunction(() => document.querySelectorAll(".columns thead th").length === 3);
    const finish = page.locator(".columns tbody tr").first();
    assert.match(await finish.innerText(), /Finish[\s\S]*fastest/);
    assert.equal(await page.locator(".columns tbody tr").count(), 4 + 23 + 3);
    await picture(page, "compare-three");
    await page.reload();
    await page.waitForFunction(() => document.querySelectorAll(".columns thead th").length === 3);
    await page.getByRole("button", { name: `Remove ${first.name}` }).click();
    await page.waitForFunction(() => document.querySelectorAll(".columns thead th").length === 2);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll(".columns thead th").length === 3);
  }));

test("compare: races that are gone are told, and a nonsense address is refused in words", async () => {
  await visit(`/compare?races=${first.raceId},nonsense`, {}, async (page) => {
    await page.getByText("The address is not complete or mistyped").waitFor();
  });
});

test("squad: gaps side by side, ordered by a column, at 360 px", () =>
  visit(`/squad?ids=${rows.map(({ athleteId }) => athleteId).join(",")}`, { width: 360 }, async (page) => {
    await page.getByRole("heading", { name: "Gaps side by side" }).waitFor();
    assert.equal(await page.locator(".gaps tbody tr").count(), 3);
    await page.getByRole("button", { name: "Wall", exact: true }).click();
    const gaps = await page.locator(".gaps tbody tr").evaluateAll((all) => all.map((row) => row.cells[10].innerText));
    const seconds = gaps.map((text) => (text.startsWith("\u2212") ? -1 : 1) * text.replace(/[^\d:]/g, "").split(":").reduce((sum, part) => 60 * sum + Number(part), 0));
    assert.deepEqual(seconds, seconds.toSorted((a, b) => b - a));
    assert.equal(await isTooWide(page), false);
    assert.deepEqual(await violations(page), []);
  }));

test("squad: members are added by name and removed", () =>
  visit("/squad", {}, async (page) => {
    await choose(page, "Add an athlete", first.name);
    await choose(page, "Add an athlete", second.name);
    await page.waitForFunction(() => document.querySelectorAll(".gaps tbody tr").length === 2);
    await page.getByRole("button", { name: `Remove ${first.name}` }).click();
    await page.waitForFunction(() => document.querySelectorAll(".gaps tbody tr").length === 1);
    assert.equal(new URL(page.url()).searchParams.get("ids"), second.athleteId);
  }));

test("ask: a question is shown as it was understood, and a part that is changed is asked anew", () =>
  visit("/ask", {}, async (page) => {
    await page.getByRole("button", { name: "women 30-34 who are strong on sleds" }).click();
    await page.getByRole("heading", { name: "Answer" }).waitFor();
    const chips = page.locator(".chip");
    assert.equal(await chips.filter({ hasText: "Gender" }).locator("select").inputValue(), "female");
    const found = async () => Number(/\d+/.exec(await page.locator(".sources li").first().innerText().then((text) => text.split(":")[1]))[0]);
    const women = await found();
    await page.getByRole("button", { name: "Without From age" }).click();
    await page.waitForURL(/[?&]m=/);
    await page.waitForFunction((before) => Number(/\d+/.exec(document.querySelector(".sources li strong").textContent)[0]) > before, women);
    await chips.filter({ hasText: "Gender" }).locator("select").selectOption("male");
    await page.waitForFunction(() => document.querySelector(".rows small")?.textContent.includes("men") && !document.querySelector(".rows small").textContent.includes("women"));
    await picture(page, "ask-edited");
    await page.goBack();
    await page.goBack();
    await page.waitForFunction((n) => Number(/\d+/.exec(document.querySelector(".sources li strong").textContent)[0]) === n, women);
  }));

test("ask: a question about me says so until somebody is chosen, and tells what closing gaps brings", () =>
  visit("/ask?q=who+is+like+me+but+better+at+wall+balls%3F", {}, async (page) => {
    await page.getByText("Choose above whom").waitFor();
    await choose(page, "Who is", rows[2].name);
    await page.getByRole("heading", { name: "Answer" }).waitFor();
    await page.locator(".me-is", { hasText: rows[2].name }).waitFor();
  }));

test("ask: what is not about results is refused in words, with questions that are understood", () =>
  visit("/ask?q=what+is+the+meaning+of+life", { width: 360 }, async (page) => {
    await page.getByRole("alert").waitFor();
    await page.getByRole("heading", { name: "Questions that are understood" }).waitFor();
    await picture(page, "ask-refused-360");
    assert.deepEqual(await violations(page), []);
    assert.equal(await isTooWide(page), false);
  }));
