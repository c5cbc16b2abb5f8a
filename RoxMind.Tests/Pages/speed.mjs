// How fast the pages are: node speed.mjs http://127.0.0.1:8080/
// Scrolls a leaderboard of 8,000 under four times CPU throttling and prints its frames; with `npm install --no-save lighthouse@13`,
// the medians of Lighthouse's figures too, of five visits to a page each. Beside the time that a page blocks stands what is left of it where no
// script is let in, which is what this machine takes to paint the same page, and what it would be if the page's tasks had the processor for
// themselves: Lighthouse counts a task as long as it takes by the clock, also while the browser's other processes keep it waiting.
// On a machine that does other work the figures are worse than the pages are: nothing is asserted.

import { base, browser, query } from "./browser.mjs";

const ROWS = 8000;
const AT_ONCE = 200;
const THROTTLE = 4;
const NAME = "S8 2026 Long List";
const SCROLLS_MS = 5000;
const RUNS = 5;
const LONG_TASK_MS = 50;

const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;

const RECORD = `mutation ($input: RecordResultsInput!) { recordResults(input: $input) { ... on BatchRecorded { eventId } ... on Refused { reason } } }`;

/** The event with as many finishers; recorded where it is not there yet. */
async function longList() {
  const { events } = await query(`{ events(first: 1, filter: { text: "Long List" }) { edges { node { id finishers } } } }`);
  const there = events.edges[0]?.node;
  if (there && there.finishers >= ROWS) return there.id;
  let id = there?.id;
  for (let from = 0; from < ROWS; from += AT_ONCE) {
    const results = Array.from({ length: AT_ONCE }, (_, i) => {
      const n = from + i;
      const pace = 200 + ((n * 7919) % 220);
      return {
        name: `Runner ${n}`,
        startNumber: `${n}`,
        gender: n % 2 ? "MALE" : "FEMALE",
        division: "OPEN",
        splitsS: Array.from({ length: 23 }, (_, segment) => (segment % 3 === 2 ? 40 + (n % 9) : pace + ((n * 31 + segment * 17) % 60))),
      };
    });
    const { recordResults } = await query(RECORD, { input: { eventName: NAME, results } });
    if (!recordResults.eventId) throw new Error(recordResults.reason);
    id = recordResults.eventId;
  }
  await isExplained(id);
  return id;
}

/** Until every race of an event is explained: the service would else do that while the pages are measured. */
async function isExplained(id) {
  for (;;) {
    const { event } = await query(`query ($id: ID!) { event(id: $id) { finishers analyzed } }`, { id });
    if (event.analyzed >= event.finishers) return;
    await new Promise((wake) => setTimeout(wake, 500));
  }
}

async function scroll(id) {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(new URL(`events/${id}`, base).href);
  await page.locator(".board tbody tr:not(.space)").nth(5).waitFor();
  await page.waitForTimeout(1000);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
  const frames = await page.evaluate(async (forMs) => {
    const times = [];
    const from = performance.now();
    return new Promise((done) => {
      const next = (now) => {
        times.push(now);
        scrollBy(0, 90);
        if (now - from < forMs) requestAnimationFrame(next);
        else done(times.slice(1).map((time, i) => time - times[i]));
      };
      requestAnimationFrame(next);
    });
  }, SCROLLS_MS);
  await page.close();
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.floor(share * (sorted.length - 1))];
  const sum = frames.reduce((all, one) => all + one, 0);
  console.log(`scrolling ${ROWS} rows, CPU ÷ ${THROTTLE}: ${((1000 * frames.length) / sum).toFixed(1)} frames/s; a frame's median ${at(0.5).toFixed(1)} ms, 95 % ${at(0.95).toFixed(1)} ms, longest ${at(1).toFixed(1)} ms`);
}

/** The time blocked after the first paint if each task took its own processor time and no more, as Lighthouse would count it; milliseconds. */
function ownBlocking({ traceEvents }) {
  const start = traceEvents.findLast((one) => one.name === "navigationStart" && one.args.data?.documentLoaderURL?.startsWith(base.href));
  const isItsThread = (one) => one.pid === start.pid && one.ts >= start.ts;
  const paint = traceEvents.find((one) => one.name === "firstContentfulPaint" && isItsThread(one));
  return traceEvents
    .filter((one) => one.ph === "X" && one.name.endsWith("RunTask") && one.tid === start.tid && isItsThread(one) && one.ts + one.dur > paint.ts)
    .reduce((sum, task) => sum + Math.max(0, (THROTTLE * (task.tdur ?? 0)) / 1000 - LONG_TASK_MS), 0);
}

async function lighthouse(paths) {
  let run;
  try {
    run = (await import("lighthouse")).default;
  } catch {
    console.log("Lighthouse is not installed: npm install --no-save lighthouse@13");
    return;
  }
  const { launch } = await import("chrome-launcher");
  const chrome = await launch({ chromePath: process.env.ROXMIND_CHROMIUM ?? "/usr/bin/chromium", chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu"] });
  for (const [name, path] of Object.entries(paths)) {
    const [seen, bare, own] = [[], [], []];
    const url = new URL(path, base).href;
    for (let i = 0; i < RUNS; i++) {
      const { lhr, artifacts } = await run(url, { port: chrome.port, onlyCategories: ["performance", "accessibility", "best-practices"] });
      seen.push(lhr);
      own.push(ownBlocking(artifacts.Trace));
      bare.push((await run(url, { port: chrome.port, onlyCategories: ["performance"], blockedUrlPatterns: ["*.js"] })).lhr);
    }
    const median = (figure, of = seen) => of.map(figure).sort((a, b) => a - b)[RUNS >> 1];
    const blocked = (lhr) => lhr.audits["total-blocking-time"].numericValue;
    const score = (category) => Math.round(100 * median((lhr) => lhr.categories[category].score));
    const figure = (audit) => median((lhr) => lhr.audits[audit].numericValue);
    console.log(
      `${name}: performance ${score("performance")}, accessibility ${score("accessibility")}, best practices ${score("best-practices")}; ` +
        `first contentful paint ${seconds(figure("first-contentful-paint"))}, largest ${seconds(figure("largest-contentful-paint"))}, total blocking time ${Math.round(median(blocked))} ms (without scripts ${Math.round(median(blocked, bare))}, by its own processor time ${Math.round(median((ms) => ms, own))}), ` +
        `speed index ${seconds(figure("speed-index"))}, layout shift ${figure("cumulative-layout-shift").toFixed(3)}, ${Math.round(figure("total-byte-weight") / 1024)} KiB`,
    );
  }
  await chrome.kill();
}

const id = await longList();
await scroll(id);
const { event } = await query(`query ($id: ID!) { event(id: $id) { leaderboard(first: 1) { edges { node { raceId } } } } }`, { id });
await lighthouse({ home: "", event: `events/${id}`, race: `races/${event.leaderboard.edges[0].node.raceId}`, "my race": "my-race" });
await browser.close();
