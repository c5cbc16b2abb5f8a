// A race that somebody enters: by hand, as totals, from a results page's text, from a file; shared, and stored nowhere.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { isTooWide, picture, query, violations, visit } from "../browser.mjs";
import { test } from "../../NodeSuites/suite.mjs";

// As a results page is copied: labels and times on lines of their own or not, with columns that are no splits.
const PAGE = `Age Group\n35-39\nDivision\nHYROX MEN\nOverall Time\n01:26:27\nSplit\tTime\tPlace
Running 1\t00:04:31\t12\n1000m SkiErg\t00:04:24\t7\nRunning 2\n00:04:52\n50m Sled Push 00:02:41\n50m Sled Pull 00:06:22
Running 3 00:05:16\nRunning 4 00:05:20\n80m Burpee Broad Jump 00:05:06\nRunning 5 00:05:31\n1000m Row 00:04:52
Running 6 00:05:22\n200m Farmers Carry 00:02:04\nRunning 7 00:05:24\n100m Sandbag Lunges 00:05:12\nRunning 8 00:06:03
Wall Balls 00:07:05\nRoxzone Time 00:06:22\nRun Total 00:42:19\nBest Run Lap 00:04:31`;
const FILE = readFileSync(new URL("../../../data/my-race.csv", import.meta.url));
const WHERE = { title: "My race", explained: "Where time was lost and won" };

const send = (page) => page.getByRole("button", { name: "Explain my race" }).click();
const paste = async (page, text) => {
  await page.getByLabel("Paste your results page").fill(text);
  await page.getByRole("button", { name: "Fill in the form" }).click();
};

test("enter: the form says what is wrong, and goes there", () =>
  visit("/my-race", { width: 360 }, async (page) => {
    await page.getByLabel("SkiErg").fill("four minutes");
    await send(page);
    await page.getByText("Choose a gender category").waitFor();
    await page.getByText("Not a time.").waitFor();
    await page.getByText("The finish is needed").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.closest("label")?.firstChild?.textContent), "Gender");
    await picture(page, "enter-faults-360");
    assert.deepEqual(await violations(page), []);
    assert.equal(await isTooWide(page), false);
  }));

test("enter: a results page's text fills the form, and the race is explained", () =>
  visit("/my-race", {}, async (page) => {
    await paste(page, PAGE);
    await page.getByText("16 of 23 splits read, 3 totals.").waitFor();
    assert.equal(await page.getByLabel("Sled pull").inputValue(), "6:22");
    assert.equal(await page.getByLabel("Run 2").inputValue(), "4:52");
    assert.equal(await page.locator("[name=total]").inputValue(), "1:26:27");
    assert.equal(await page.getByLabel("Gender").inputValue(), "MALE");
    assert.equal(await page.getByLabel("Age group").inputValue(), "35-39");
    await picture(page, "enter-pasted");
    await send(page);
    await page.getByRole("heading", { name: WHERE.explained }).waitFor();
    assert.equal(await page.locator(".finish").innerText(), "1:26:27");
    await page.locator(".words p").first().waitFor();
    await picture(page, "enter-explained");
  }));

test("enter: a file fills the form, a workbook is refused in words", () =>
  visit("/my-race", {}, async (page) => {
    const file = page.locator("input[type=file]");
    await file.setInputFiles({ name: "race.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("PK") });
    await page.getByText("Save a workbook as CSV first.").waitFor();
    await file.setInputFiles({ name: "my-race.csv", mimeType: "text/csv", buffer: FILE });
    await page.getByText("23 of 23 splits read").waitFor();
    assert.equal(await page.getByLabel("Roxzone 7").inputValue(), "1:14");
    await send(page);
    await page.getByRole("heading", { name: WHERE.explained }).waitFor();
  }));

test("enter: totals alone tell running, stations and roxzone", () =>
  visit("/my-race", {}, async (page) => {
    await page.getByLabel("Gender").selectOption("FEMALE");
    await page.getByLabel("Totals only").check();
    await page.locator("[name=runTotal]").fill("48:00");
    await page.locator("[name=workTotal]").fill("40:00");
    await page.locator("[name=roxzoneTotal]").fill("400");
    await page.locator("[name=total]").fill("1:20:00");
    await send(page);
    await page.getByText("14:40 more than the finish").first().waitFor();
    await page.locator("[name=total]").fill("");
    await send(page);
    await page.locator(".groups .gap", { hasText: "48:00" }).waitFor();
    assert.equal(await page.locator(".finish").innerText(), "1:34:40");
    assert.equal(await page.getByRole("heading", { name: WHERE.explained }).count(), 0);
    await picture(page, "enter-totals");
  }));

test("enter: the link holds the splits behind #, opens in another profile, and leaves nothing on the server", async () => {
  const before = await query(`{ events(first: 100) { totalCount edges { node { finishers } } } }`);
  const asked = [];
  const link = await visit("/my-race", {}, async (page) => {
    page.on("request", (request) => asked.push(request.url()));
    await page.locator("input[type=file]").setInputFiles({ name: "my-race.csv", mimeType: "text/csv", buffer: FILE });
    await page.getByText("23 of 23 splits read").waitFor();
    await send(page);
    await page.getByRole("heading", { name: WHERE.explained }).waitFor();
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByText(/^(Copied|Marked)/).waitFor();
    return page.url();
  });
  assert.match(link, /#.*s=271\.264\.39/);
  await visit(link, { width: 360, theme: "dark" }, async (page) => {
    await page.getByRole("heading", { name: WHERE.explained }).waitFor();
    assert.equal(await page.locator(".finish").innerText(), "1:26:27");
    await page.locator(".words p").first().waitFor();
    await picture(page, "enter-shared-360-dark");
    assert.deepEqual(await violations(page), []);
    await page.getByRole("button", { name: "Change the times" }).click();
    assert.equal(await page.getByLabel("SkiErg").inputValue(), "4:24");
    await page.goBack();
    await page.getByRole("heading", { name: WHERE.explained }).waitFor();
  });
  assert.ok(asked.every((url) => !url.includes("271")));
  assert.deepEqual(await query(`{ events(first: 100) { totalCount edges { node { finishers } } } }`), before);
});
