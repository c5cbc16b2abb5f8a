// One race, explained.

import { query } from "./api.js";
import { gapChart, rangeChart, walkChart } from "./charts.js";
import { h } from "./dom.js";
import { category, count, delta, eventName, FLAGS, segmentName, time, tone } from "./format.js";

const RACE = `query Race($id: ID!) {
  race(id: $id) {
    id eventId eventName date name nationality startNumber gender division ageGroup totalS analysisUnavailable
    athlete { id name races { id eventName totalS date } }
    splits { segment timeS }
    analysis {
      modelVersion peerGroup peerCount percentile flags
      expectation { expectedS p10S p90S residualS verdict basis }
      segments { segment timeS expectedS gapS percentile marks }
      clusters { shape { name } }
      priorities { segment gapS realisticStepS hints { cause hint } }
      strengths { segment gapS }
      pacing { fadePct walk { segmentsDone forecastS p10S p90S } }
    }
  }
}`;

const WORDS = `query Words($id: ID!) { race(id: $id) { feedback { text model grounded } } }`;

const SIMILAR = `query Similar($id: ID!) {
  similarAthletes(raceId: $id, first: 5) {
    betterAt tolerancePct considered
    matches { raceId totalS ageGroup gains { segment gainS } race { name eventName } }
  }
}`;

const PROGRESS = `query Progress($athlete: ID!, $to: ID!) {
  progress(athleteId: $athlete, to: $to) {
    from { id eventName } rawChangeS trend adjusted { changeS lowS highS }
    segments { segment changeS trend }
  }
}`;

/** A part of the page that comes when it is there; nothing is shown when there is nothing to say. */
function later(load) {
  const place = h("section", { hidden: true, "aria-live": "polite" });
  load()
    .then((content) => {
      if (!content) return;
      place.replaceChildren(...[content].flat());
      place.hidden = false;
    })
    .catch((fault) => {
      place.replaceChildren(h("p", { class: "note" }, `This part could not be loaded: ${fault.message}`));
      place.hidden = false;
    });
  return place;
}

/** "a, b and c" */
const list = (words) => (words.length < 2 ? words[0] : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`);

function verdict({ expectation, percentile, peerGroup }) {
  const { residualS, verdict: said, basis } = expectation;
  const size = time(Math.abs(residualS));
  const result =
    said === "AS_EXPECTED"
      ? `As expected${residualS === 0 ? "" : `, ${size} ${residualS > 0 ? "slower" : "faster"}`}`
      : [h("span", { class: tone(residualS) }, `${size} ${residualS > 0 ? "slower" : "faster"}`), " than expected"];
  const known = basis === "PREVIOUS_RACE" ? "from an earlier race" : `from what ${peerGroup} usually need`;
  return [
    h("p", { class: "verdict" }, result),
    h("p", { class: "note" }, `Expected before the start, ${known}. Faster than ${Math.floor(percentile)} % of the finishers of this standard.`),
  ];
}

function priorities(items) {
  if (items.length === 0) return h("section", {}, h("h2", {}, "What to train first"), h("p", { class: "note" }, "A balanced race: no segment stands out."));
  return h(
    "section",
    {},
    h("h2", {}, "What to train first"),
    h("p", { class: "note" }, "By seconds lost against the athlete\u2019s own other segments. The step is what one training block can bring."),
    h(
      "ol",
      { class: "todo" },
      items.map((item) =>
        h(
          "li",
          {},
          h("h3", {}, segmentName(item.segment)),
          h("p", { class: "gap lost" }, delta(item.gapS)),
          h("p", {}, "Realistic step ", h("strong", { class: "won" }, delta(-item.realisticStepS))),
          item.hints.slice(0, 1).map(({ hint }) => h("p", { class: "soft" }, `${hint[0].toUpperCase()}${hint.slice(1)}.`)),
        ),
      ),
    ),
  );
}

function segmentTable(segments) {
  return h(
    "details",
    {},
    h("summary", {}, "All 23 segments as a table"),
    h(
      "div",
      { class: "scroll" },
      h(
        "table",
        {},
        h("thead", {}, h("tr", {}, ["Segment", "Time", "Expected", "Gap", "Percentile"].map((name, i) => h("th", { scope: "col", class: i ? "num" : null }, name)))),
        h(
          "tbody",
          {},
          segments.map((segment) =>
            h(
              "tr",
              {},
              h("td", {}, segmentName(segment.segment)),
              h("td", { class: "num time" }, time(segment.timeS)),
              h("td", { class: "num soft" }, time(segment.expectedS)),
              h("td", { class: `num ${segment.marks.includes("WEAKNESS") ? "lost" : segment.marks.includes("STRENGTH") ? "won" : ""}` }, delta(segment.gapS)),
              h("td", { class: "num" }, segment.percentile === null ? "\u2013" : Math.floor(segment.percentile)),
            ),
          ),
        ),
      ),
    ),
  );
}

function pacing({ fadePct, walk }, totalS) {
  if (walk.length === 0) return null;
  const fade =
    fadePct === null
      ? null
      : Math.abs(fadePct) < 1
        ? "Runs 5 to 7 were as fast as runs 2 to 4."
        : `Runs 5 to 7 were ${Math.abs(fadePct).toFixed(1)} % ${fadePct > 0 ? "slower" : "faster"} than runs 2 to 4.`;
  return h(
    "section",
    {},
    h("h2", {}, "How the race unfolded"),
    h("p", { class: "note" }, "The finish as it could be foreseen after each segment. ", fade),
    walkChart(walk, totalS),
    h("ul", { class: "keys" }, h("li", { class: "k-band" }, "Eight of ten finishes")),
  );
}

async function words(id) {
  const { feedback } = (await query(WORDS, { id })).race;
  if (!feedback) return null;
  const by = feedback.model === "planner" ? "Put together from the analysis" : `Written by ${feedback.model}`;
  return [
    h("h2", {}, "In words"),
    h("div", { class: "words" }, feedback.text.split(/\n+/).map((part) => h("p", {}, part))),
    h("p", { class: "note more" }, feedback.grounded ? `${by}; every number was checked against it.` : `${by}; not every number could be checked.`),
  ];
}

async function similar(id) {
  const found = (await query(SIMILAR, { id })).similarAthletes;
  if (!found || found.matches.length === 0) return null;
  const wider = found.tolerancePct > 3 ? " (wider than usual, for want of closer ones)" : "";
  const better = found.betterAt.length > 0 ? ` and at least 10 % faster at ${list(found.betterAt.map(segmentName))}` : "";
  return [
    h("h2", {}, found.betterAt.length > 0 ? "Alike, and better where it matters" : "Alike"),
    h("p", { class: "note" }, `${count(found.considered)} finishers are within ${found.tolerancePct} % of this time${wider}${better}. The nearest in shape:`),
    h(
      "div",
      { class: "scroll" },
      h(
        "table",
        { class: "board" },
        h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Finish"), h("th", { scope: "col" }, "Athlete"), found.betterAt.map((segment) => h("th", { class: "num", scope: "col" }, segmentName(segment))))),
        h(
          "tbody",
          {},
          found.matches.map((match) =>
            h(
              "tr",
              {},
              h("td", { class: "time" }, time(match.totalS)),
              h("td", {}, h("a", { href: `#/race/${match.raceId}` }, match.race?.name ?? "Name not published"), h("small", {}, [match.race && eventName(match.race.eventName).city, match.ageGroup !== "unknown" && match.ageGroup].filter(Boolean).join(" \u00b7 "))),
              match.gains.map((gain) => h("td", { class: "num won" }, delta(-gain.gainS))),
            ),
          ),
        ),
      ),
    ),
  ];
}

async function progress(race) {
  const races = race.athlete.races;
  if (races.length < 2) return null;
  const others = h(
    "ul",
    { class: "rows" },
    races.map((other) => {
      const { city, when } = eventName(other.eventName);
      const isThis = other.id === race.id;
      return h("li", {}, h("a", { class: "row", href: `#/race/${other.id}`, "aria-current": isThis ? "page" : null }, h("strong", {}, city), h("small", {}, isThis ? `${when} \u00b7 this race` : when), h("span", { class: "pill" }, time(other.totalS))));
    }),
  );
  const change = races[0].id === race.id ? null : (await query(PROGRESS, { athlete: race.athlete.id, to: race.id })).progress;
  const said = { IMPROVED: "a real improvement", WORSENED: "really slower", UNCHANGED: "within natural variation" }[change?.trend];
  return [
    h("h2", {}, "Races of this athlete"),
    change &&
      h(
        "p",
        { class: "note" },
        `Since ${eventName(change.from.eventName).city}: `,
        h("strong", { class: tone(change.adjusted?.changeS ?? change.rawChangeS) }, delta(change.adjusted?.changeS ?? change.rawChangeS)),
        change.adjusted && said ? `, ${said} (${delta(change.adjusted.lowS)} to ${delta(change.adjusted.highS)}).` : ", on another task: not to be compared.",
      ),
    others,
  ].filter(Boolean);
}

export async function raceView(id) {
  const { race } = await query(RACE, { id });
  if (!race) throw new Error("There is no such race (any more).");
  const { analysis } = race;
  const { city, when } = eventName(race.eventName);
  const name = race.name ?? "Name not published";
  const strengths = analysis?.strengths ?? [];
  return {
    title: `${name}, ${city}`,
    content: [
      h("p", { class: "eyebrow" }, h("a", { href: "#/" }, "Events"), " / ", h("a", { href: `#/event/${race.eventId}` }, city), when && ` / ${when}`),
      h("h1", {}, name),
      h("p", { class: "lead" }, [category(race), race.nationality, race.startNumber && `No. ${race.startNumber}`, race.date].filter(Boolean).join(" \u00b7 ")),
      h("section", {}, h("p", { class: "finish" }, time(race.totalS)), analysis && verdict(analysis), analysis && rangeChart(analysis.expectation, race.totalS)),
      !analysis && h("div", { class: "empty" }, h("h2", {}, "No analysis"), h("p", { class: "note" }, race.analysisUnavailable)),
      analysis && later(() => words(id)),
      analysis && priorities(analysis.priorities),
      h(
        "section",
        {},
        h("h2", {}, "Where time was lost and won"),
        h("p", { class: "note" }, "Each segment against what the athlete\u2019s other segments let expect.", strengths.length > 0 && ` Best: ${strengths.map((item) => `${segmentName(item.segment)} (${delta(item.gapS)})`).join(", ")}.`),
        analysis && gapChart(analysis.segments),
        analysis && h("ul", { class: "keys" }, h("li", { class: "k-lost" }, "Lost beyond natural variation"), h("li", { class: "k-won" }, "Won beyond natural variation"), h("li", {}, "Within it")),
        segmentTable(analysis?.segments ?? race.splits.map((split) => ({ ...split, expectedS: null, gapS: null, percentile: null, marks: [] }))),
      ),
      analysis && pacing(analysis.pacing, race.totalS),
      analysis && later(() => similar(id)),
      later(() => progress(race)),
      analysis?.flags.length > 0 && h("section", {}, h("h2", {}, "Read with care"), analysis.flags.map((flag) => h("p", { class: "note" }, FLAGS[flag] ?? flag))),
    ].filter(Boolean),
  };
}
