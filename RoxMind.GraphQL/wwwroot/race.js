// One race, explained.

import { query } from "./api.js";
import { gapChart, rangeChart, walkChart } from "./charts.js";
import { h } from "./dom.js";
import { category, count, delta, eventName, FLAGS, segmentName, time, tone } from "./format.js";
import { progress, similar, words } from "./race-parts.js";

const RACE = `query Race($id: ID!) {
  race(id: $id) {
    id eventId eventName date name nationality startNumber gender division ageGroup totalS analysisUnavailable
    athlete { id name races(first: 100) { edges { node { id eventName totalS date } } } }
    splits { segment timeS }
    analysis {
      modelVersion peerGroup peerCount percentile percentileAtEvent beyondPartsS flags
      groups { kind timeS typicalS gapS percentile z }
      expectation { expectedS p10S p90S residualS verdict basis fasterThanPct }
      forecast { expectedS p10S p90S }
      course { finishers }
      segments { segment timeS expectedS gapS percentile marks }
      clusters { shape { name } }
      priorities { segment group gapS realisticStepS hints { cause hint } }
      strengths { segment group gapS }
      pacing { fadePct walk { segmentsDone forecastS p10S p90S } }
    }
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

const RANGES = {
  FASTER_THAN_EXPECTED: "faster than the usual range",
  FASTER_WITHIN_RANGE: "at the fast end of the usual range",
  AS_EXPECTED: "in the middle of the usual range",
  SLOWER_WITHIN_RANGE: "at the slow end of the usual range",
  SLOWER_THAN_EXPECTED: "slower than the usual range",
};

function verdict({ expectation, forecast, course, percentile, percentileAtEvent, peerGroup }) {
  const { expectedS, p10S, p90S, residualS, verdict: said, basis, fasterThanPct } = expectation;
  const size = time(Math.abs(residualS));
  const typical = basis === "PREVIOUS_RACE" ? "typical after such an earlier race" : `typical for ${peerGroup}`;
  const here = course ? ` on this course, as ${count(course.finishers)} finishers show it` : "";
  return [
    h("p", { class: "verdict" }, residualS === 0 ? "Exactly typical" : [h("span", { class: tone(residualS) }, `${size} ${residualS > 0 ? "slower" : "faster"}`), " than typical"], `, ${RANGES[said]}`),
    h("p", { class: "note" }, `${time(expectedS)} is ${typical}${here}; eight in ten such athletes need ${time(p10S)} to ${time(p90S)}${fasterThanPct === null ? "" : `, and ${Math.round(fasterThanPct)} % are slower than this`}.${forecast ? ` The forecast before the start, from the athlete alone, was ${time(forecast.expectedS)} (${time(forecast.p10S)} to ${time(forecast.p90S)}).` : ""}`),
    h("p", { class: "note" }, `Faster than ${Math.floor(percentile)} % of the finishers of this standard${percentileAtEvent === null ? "" : `, and than ${Math.floor(percentileAtEvent)} % of them on this course`}.`),
  ];
}

const GROUPS = { RUN: "Running", STATION: "Stations", ROXZONE: "Transitions" };

/** A segment, or running, stations or transitions as a whole. */
const partName = ({ segment, group }) => (segment ? segmentName(segment) : GROUPS[group]);

/** What kind of race it was, before any single segment. */
function groups(items) {
  if (items.length === 0) return null;
  const out = items.filter((item) => item.z !== null && Math.abs(item.z) >= 1).sort((a, b) => Math.abs(b.z) - Math.abs(a.z));
  const said = out.length === 0 ? "No group stands out." : `${out.map((item) => `${GROUPS[item.kind]} ${item.z < 0 ? "carried" : "cost"} this race`).join("; ")}.`;
  return h(
    "section",
    {},
    h("h2", {}, "Running, stations, transitions"),
    h("p", { class: "note" }, "Against athletes of the same standard with the same finish at this event. ", said),
    h(
      "div",
      { class: "scroll" },
      h(
        "table",
        {},
        h("thead", {}, h("tr", {}, ["", "Time", "Typical", "Gap", "Percentile"].map((name, i) => h("th", { scope: "col", class: i ? "num" : null }, name)))),
        h(
          "tbody",
          {},
          items.map((item) =>
            h(
              "tr",
              {},
              h("td", {}, GROUPS[item.kind]),
              h("td", { class: "num time" }, time(item.timeS)),
              h("td", { class: "num soft" }, time(item.typicalS)),
              h("td", { class: `num ${item.z === null || Math.abs(item.z) < 1 ? "" : item.z > 0 ? "lost" : "won"}` }, delta(item.gapS)),
              h("td", { class: "num" }, item.percentile === null ? "\u2013" : Math.floor(item.percentile)),
            ),
          ),
        ),
      ),
    ),
  );
}

function priorities(items) {
  if (items.length === 0) return h("section", {}, h("h2", {}, "What to train first"), h("p", { class: "note" }, "A balanced race: no segment stands out."));
  return h(
    "section",
    {},
    h("h2", {}, "What to train first"),
    h("p", { class: "note" }, "By seconds lost: segments against the athlete\u2019s own other segments, running, stations and transitions against athletes with the same finish. The step is what one training block can bring."),
    h(
      "ol",
      { class: "todo" },
      items.map((item) =>
        h(
          "li",
          {},
          h("h3", {}, partName(item)),
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
      h("section", {}, h("p", { class: "finish" }, time(race.totalS)), analysis?.beyondPartsS > 0 && h("p", { class: "note" }, `Includes ${time(analysis.beyondPartsS)} beyond the parts.`), analysis && verdict(analysis), analysis && rangeChart(analysis.expectation, race.totalS)),
      !analysis && h("div", { class: "empty" }, h("h2", {}, "No analysis"), h("p", { class: "note" }, race.analysisUnavailable)),
      analysis && later(() => words(id)),
      analysis && groups(analysis.groups),
      analysis && priorities(analysis.priorities),
      h(
        "section",
        {},
        h("h2", {}, "Where time was lost and won"),
        h("p", { class: "note" }, "Each segment against what the athlete\u2019s other segments let expect.", strengths.length > 0 && ` Best: ${strengths.map((item) => `${partName(item)} (${delta(item.gapS)})`).join(", ")}.`),
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
