// Parts of a race's page that are loaded by themselves.

import { query } from "./api.js";
import { h } from "./dom.js";
import { count, delta, eventName, segmentName, time, tone } from "./format.js";

const WORDS = `query Words($id: ID!) { race(id: $id) { feedback { text model grounded } } }`;

const SIMILAR = `query Similar($id: ID!) {
  similarAthletes(to: { raceId: $id }, first: 5) {
    betterAt tolerancePct considered
    edges { node { raceId totalS ageGroup gains { segment gainS } race { name eventName } } }
  }
}`;

const PROGRESS = `query Progress($athlete: ID!, $to: ID!) {
  progress(athleteId: $athlete, to: $to) {
    from { id eventName } rawChangeS trend adjusted { changeS lowS highS }
    segments { segment changeS trend }
  }
}`;

/** "a, b and c" */
const list = (words) => (words.length < 2 ? words[0] : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`);

export async function words(id) {
  const { feedback } = (await query(WORDS, { id })).race;
  if (!feedback) return null;
  const by = feedback.model === "planner" ? "Put together from the analysis" : `Written by ${feedback.model}`;
  return [
    h("h2", {}, "In words"),
    h("div", { class: "words" }, feedback.text.split(/\n+/).map((part) => h("p", {}, part))),
    h("p", { class: "note more" }, feedback.grounded ? `${by}; every number was checked against it.` : `${by}; not every number could be checked.`),
  ];
}

export async function similar(id) {
  const found = (await query(SIMILAR, { id })).similarAthletes;
  if (!found || found.edges.length === 0) return null;
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
          found.edges.map(({ node: match }) =>
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

export async function progress(race) {
  const races = race.athlete.races.edges.map(({ node }) => node);
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
