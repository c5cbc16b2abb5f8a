// Every page at three widths in two themes: nothing for axe to find, nothing wider than the screen, and a picture of each.

import assert from "node:assert/strict";
import { eventAt, isTooWide, picture, violations, visit } from "../browser.mjs";
import { test } from "../../NodeSuites/suite.mjs";

const WIDTHS = [360, 768, 1280];
const THEMES = ["light", "dark"];
const event = await eventAt("Castelmora");
const rows = event.leaderboard.edges.map(({ node }) => node);
const [first] = rows;

const PAGES = {
  home: "/",
  event: `/events/${event.id}`,
  race: `/races/${first.raceId}`,
  athlete: `/athletes/${first.athleteId}`,
  search: "/search?q=a",
  compare: `/compare?races=${rows.map(({ raceId }) => raceId).join(",")}`,
  squad: `/squad?ids=${rows.map(({ athleteId }) => athleteId).join(",")}`,
  ask: "/ask?q=fastest+10+men+over+30+on+the+row",
  "event-checkpoints": `/events/${event.id}?view=checkpoints&division=OPEN&gender=FEMALE`,
  "event-movers": `/events/${event.id}?view=movers`,
  "event-fastest": `/events/${event.id}?view=fastest`,
  "event-course": `/events/${event.id}?view=course`,
  "event-quality": `/events/${event.id}?view=quality`,
  wall: `/events/${event.id}/wall`,
  commentary: `/events/${event.id}/commentary`,
  enter: "/my-race",
  entered: "/my-race#g=FEMALE&d=OPEN&a=30-34&t=5700&s=285.270.40.320.160.50.330.400.55.335.330.60.340.300.55.335.130.70.340.320.75.400.380",
  nowhere: "/nowhere",
};

for (const [name, path] of Object.entries(PAGES)) {
  for (const width of WIDTHS) {
    for (const theme of THEMES) {
      test(`looks: ${name} at ${width} px, ${theme}`, () =>
        visit(path, { width, theme }, async (page) => {
          await page.waitForLoadState("networkidle");
          await picture(page, `${name}-${width}-${theme}`, name !== "event");
          assert.deepEqual(await violations(page), []);
          assert.equal(await isTooWide(page), false, "wider than the screen");
        }));
    }
  }
}

test("looks: a German browser reads German, and what is chosen stays", () =>
  visit(PAGES.race, { locale: "de-DE" }, async (page) => {
    await page.getByRole("heading", { name: "Wo Zeit verloren und gewonnen wurde" }).waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), "de");
    await picture(page, "race-german");
    await page.getByLabel("Sprache").selectOption("en");
    await page.getByRole("heading", { name: "Where time was lost and won" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Where time was lost and won" }).waitFor();
    await page.getByLabel("Appearance").selectOption("dark");
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(17, 17, 14)");
  }));

test("looks: a race prints on one page, dark or light", () =>
  visit(PAGES.race, { theme: "dark" }, async (page) => {
    await page.waitForLoadState("networkidle");
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const pages = (pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
    assert.equal(pages, 1);
    await page.emulateMedia({ media: "print" });
    await picture(page, "race-print");
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
  }));
