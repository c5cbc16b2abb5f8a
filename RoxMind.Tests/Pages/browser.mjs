// The browser, the service, and what cases know of it.

import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const [address, pictures = "pictures"] = process.argv.slice(2);
if (!address) {
  console.error("Usage: node run.mjs ADDRESS [FOLDER FOR PICTURES]; the service holds the synthetic events of data/.");
  process.exit(2);
}

export const base = new URL(address);
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
mkdirSync(pictures, { recursive: true });

export const browser = await chromium.launch({
  executablePath: process.env.ROXMIND_CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

/** A page in a profile of its own; whatever goes wrong in it fails the case. */
export async function visit(path, { width = 1280, theme = "light", locale = "en", ...options } = {}, run) {
  const context = await browser.newContext({ acceptDownloads: true, viewport: { width, height: 900 }, colorScheme: theme, locale, baseURL: base.href, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (fault) => faults.push(fault.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 404|WebSocket|ERR_/.test(message.text())) faults.push(message.text());
  });
  try {
    await page.goto(path);
    // The first view has a heading too, before any script has run.
    await page.locator("#app:not([inert]) h1").first().waitFor();
    const result = await run(page);
    if (faults.length > 0) throw new Error(`The page said: ${faults.join("; ")}`);
    return result;
  } catch (fault) {
    const shown = await page.locator("main").innerText({ timeout: 1000 }).catch(() => "nothing");
    throw new Error(`${fault?.stack ?? fault}\nThe page showed: ${shown}`);
  } finally {
    await context.close();
  }
}

export const picture = (page, name, full = true) => page.screenshot({ path: `${pictures}/${name}.png`, fullPage: full });

/** What axe finds wrong, in words. */
export async function violations(page) {
  // The page's policy takes no script from elsewhere: this one is run by the debugger, not put into the page.
  await page.evaluate((await import("node:fs")).readFileSync(axe, "utf8"));
  const { violations: found } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(" | ")}`);
}

/** Whether something stands out of the page to the side. */
export const isTooWide = (page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

export async function query(text, variables = {}) {
  const response = await fetch(new URL("graphql", base), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: text, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
}

const EVENTS = `{ events(first: 100) { edges { node { id name finishers leaderboard(first: 3) { edges { node { name raceId athleteId } } } } } } }`;

/** The synthetic event of a place. */
export async function eventAt(place) {
  const { events } = await query(EVENTS);
  return events.edges.map(({ node }) => node).find(({ name }) => name?.includes(place));
}

const RECORD = `mutation ($input: RecordResultsInput!) { recordResults(input: $input) { ... on BatchRecorded { eventId rows { __typename } } ... on Refused { reason } } }`;

/** Records finishers by name; each is slower than the one before. */
export async function record(eventName, names, from = 240) {
  const results = names.map((name, n) => ({
    name,
    startNumber: `${from}-${n}`,
    gender: "MALE",
    division: "OPEN",
    ageGroup: "30-34",
    splitsS: Array.from({ length: 23 }, (_, segment) => (segment % 3 === 2 ? 40 : from + segment + n)),
  }));
  const { recordResults } = await query(RECORD, { input: { eventName, results } });
  if (!recordResults.eventId) throw new Error(recordResults.reason);
  return recordResults.eventId;
}

/** The race of a name once it is explained. */
export async function raceOf(eventId, name) {
  for (let i = 0; i < 100; i++) {
    const { event } = await query(`query ($id: ID!) { event(id: $id) { leaderboard(first: 100) { edges { node { name raceId athleteId } } } } }`, { id: eventId });
    const row = event.leaderboard.edges.map(({ node }) => node).find((one) => one.name === name && one.raceId);
    if (row) return row;
    await new Promise((wake) => setTimeout(wake, 200));
  }
  throw new Error(`${name} was not explained.`);
}
