// The ten tasks of docs/tour.md, as they stand there: each from the first page, in at most three interactions.

import assert from "node:assert/strict";
import { eventAt, visit } from "../browser.mjs";
import { test } from "../../NodeSuites/suite.mjs";

const MOST = 3;
const event = await eventAt("Castelmora");
const [first, second, third] = event.leaderboard.edges.map(({ node }) => node.name);
const RACE = `Division\nHYROX MEN\nOverall Time\n01:26:27\nRunning 1\t00:04:31\n1000m SkiErg\t00:04:24\nRunning 2\n00:04:52\nRoxzone Time 00:06:22\nRun Total 00:42:19`;

/** A task: each step is one thing that its reader does. */
function task(name, steps, isDone) {
  test(`tour: ${name}`, () =>
    visit("/", { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      assert.ok(steps.length <= MOST, `${steps.length} interactions`);
      for (const step of steps) await step(page);
      await isDone(page);
    }));
}

const link = (name) => (page) => page.getByRole("link", { name, exact: true }).first().click();
const toEvent = (page) => page.locator('[aria-labelledby="latest"] a.row', { hasText: "Castelmora" }).click();
const view = (name) => (page) => page.getByRole("navigation", { name: "Ways to look at it" }).getByRole("link", { name, exact: true }).click();
const type = (label, text) => (page) => page.locator("main").getByRole("combobox", { name: label }).fill(text);
const enter = (page) => page.keyboard.press("Enter");
const heading = (name) => (page) => page.getByRole("heading", { name }).first().waitFor();

task(
  "an athlete finds a race",
  [
    (page) => page.getByRole("search").getByRole("combobox").fill(first),
    (page) => page.getByRole("option", { name: first }).first().click(),
    async (page) => {
      // One who raced once is led to that race.
      if (!(await page.locator(".finish").isVisible())) await page.locator(`a[href^="/races/"]`).first().click();
    },
  ],
  (page) => page.locator(".finish").waitFor(),
);

task(
  "an athlete enters a race that is in no results",
  [
    link("My race"),
    async (page) => {
      await page.evaluate((text) => navigator.clipboard.writeText(text), RACE);
      await page.getByLabel("Paste your results page").focus();
      await page.keyboard.press("Control+V");
    },
    (page) => page.getByRole("button", { name: "Explain my race" }).click(),
  ],
  heading("Where time was lost and won"),
);

task("a coach sees what a squad lacks", [link("Squad"), type("Add an athlete", `${first}, ${second}; ${third}`), enter], async (page) => {
  await page.waitForFunction(() => document.querySelectorAll(".gaps tbody tr").length === 3);
});

task("a coach sees where one beats another", [link("Compare"), type("Add a race, or an athlete\u2019s latest", `${first}, ${second}`), enter], async (page) => {
  await page.waitForFunction(() => document.querySelectorAll(".columns thead th").length === 2);
});

task("a commentator sees what to say next", [toEvent, view("Commentary")], (page) => page.waitForURL(/\/commentary$/));

task(
  "a commentator sees who leads at the row",
  [toEvent, view("Checkpoints"), (page) => page.getByRole("combobox", { name: /^At/ }).selectOption({ label: "After Row" })],
  async (page) => {
    await page.waitForURL(/at=14/);
    await page.locator(".standings tbody tr").nth(2).waitFor();
  },
);

task("a data person asks in own words", [link("Ask"), (page) => page.getByLabel("Your question").fill("women who are strong on sleds but weak on wall balls"), enter], heading("Answer"));

task("a data person sees whether it was the course", [toEvent, view("Course")], (page) => page.locator("main .effects li").nth(5).waitFor());

task("a timing company sees whether results are sound", [toEvent, view("Data quality")], (page) => page.waitForURL(/view=quality/));

task("a timing company shows a wall", [toEvent, view("Wall")], async (page) => {
  await page.waitForURL(/\/wall$/);
  await page.locator("main li, main tr").nth(2).waitFor();
});
