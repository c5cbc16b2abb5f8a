// Takes the pictures of docs/tour.md: node tour.mjs http://127.0.0.1:8080/ ../../docs/tour
// The service holds the synthetic events of data/ and nothing else; one of them is sent once more as a race under way.

import { readFileSync } from "node:fs";
import { browser, eventAt, query, visit } from "./browser.mjs";

const folder = process.argv[3];
const SEND = `mutation ($input: RecordSplitsInput!) { recordSplits(input: $input) { ... on BatchRecorded { eventId } ... on Refused { reason } } }`;
const STATIONS = ["SKI_ERG", "SLED_PUSH", "SLED_PULL", "BURPEE_BROAD_JUMP", "ROW", "FARMERS_CARRY", "SANDBAG_LUNGES", "WALL_BALLS"];
const COLUMNS = STATIONS.flatMap((station, i) => [[`run_${i + 1}`, `RUN_${i + 1}`], [`work_${i + 1}`, station], ...(i < 7 ? [[`roxzone_${i + 1}`, `ROXZONE_${i + 1}`]] : [])]);
const LIVE = "S8 2026 Lakeside";
const RACING_S = 3600;
const MOST_STARTS = 90;

const seconds = (text) => text.split(":").reduce((sum, part) => 60 * sum + Number(part), 0);

/** The synthetic event as it would stand an hour after its start. */
async function sendLive() {
  const [header, ...lines] = readFileSync(new URL("../../data/synthetic-2024-03-castelmora.csv", import.meta.url), "utf8").trim().split("\n");
  const names = header.split(",");
  const starts = lines
    .map((line) => line.match(/("[^"]*"|[^,]*)(,|$)/g).map((cell) => cell.replace(/,$/, "").replaceAll('"', "")))
    .map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i]])))
    .filter((row) => row.division === "open" && COLUMNS.every(([column]) => seconds(row[column] ?? "") > 0))
    .slice(0, MOST_STARTS);
  const splits = starts.flatMap((row, n) => {
    let elapsed = 0;
    return COLUMNS.flatMap(([column, segment]) => {
      const timeS = seconds(row[column]);
      elapsed += timeS;
      const gender = row.gender.toUpperCase();
      return elapsed > RACING_S + (n % 5) * 60 ? [] : [{ startNumber: String(n + 1), name: row.name, division: "OPEN", gender, ageGroup: row.age_group || null, nationality: row.nationality || null, segment, timeS }];
    });
  });
  let id;
  for (let i = 0; i < splits.length; i += 500) {
    const { recordSplits } = await query(SEND, { input: { eventName: LIVE, splits: splits.slice(i, i + 500) } });
    if (!recordSplits.eventId) throw new Error(recordSplits.reason);
    id = recordSplits.eventId;
  }
  return id;
}

const event = await eventAt("Castelmora");
const QUERY = `query ($id: ID!) { event(id: $id) { leaderboard(first: 60, division: OPEN, gender: MALE) { edges { node { name raceId athleteId } } } } }`;
const men = (await query(QUERY, { id: event.id })).event.leaderboard.edges.map(({ node }) => node);
const live = await sendLive();
const entered = "g=FEMALE&d=OPEN&a=30-34&t=5700&s=285.270.40.320.160.50.330.400.55.335.330.60.340.300.55.335.130.70.340.320.75.400.380";

const STOPS = {
  "find-my-race": [`/races/${men[30].raceId}`],
  "enter-my-race": [`/my-race#${entered}`],
  squad: [`/squad?ids=${men.slice(20, 32).map(({ athleteId }) => athleteId).join(",")}`, '[aria-labelledby="shared"]'],
  compare: [`/compare?races=${men.slice(28, 32).map(({ raceId }) => raceId).join(",")}`, '[aria-labelledby="side"]'],
  commentary: [`/events/${live}/commentary`],
  checkpoints: [`/events/${live}?view=checkpoints&at=14`, ".views"],
  ask: ["/ask?q=men+over+35+who+are+strong+on+sleds+but+weak+on+wall+balls"],
  course: [`/events/${event.id}?view=course`, ".views"],
  quality: [`/events/${event.id}?view=quality`, ".views"],
  wall: [`/events/${event.id}/wall`],
};

for (const [name, [path, top]] of Object.entries(STOPS)) {
  await visit(path, { viewport: name === "wall" ? { width: 1280, height: 720 } : { width: 1040, height: 720 } }, async (page) => {
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(1500);
    if (top) await page.locator(top).first().evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 24));
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${folder}/${name}.png` });
    console.log(name);
  });
}
await browser.close();
