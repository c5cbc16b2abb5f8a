// One event: leaderboard, who is on the course, and what just happened, live.

import { follow, query } from "./api.js";
import { facts, h } from "./dom.js";
import { category, count, delta, DIVISIONS, eventTitle, GENDERS, SEGMENTS, segmentName, time, tone } from "./format.js";

const EVENT = `query Event($id: ID!, $division: Division, $gender: Gender, $ageGroup: AgeGroup, $segment: Segment, $first: Int!, $after: String) {
  event(id: $id) {
    id key name finishers analyzed onCourseCount isClosed head
    leaderboard(division: $division, gender: $gender, ageGroup: $ageGroup, segment: $segment, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { rank resultId raceId name nationality gender division ageGroup timeS behindS residualS } }
    }
    onCourse(first: 8) { edges { node { startNumber name gender division ageGroup segmentsDone elapsedS forecastS p10S p90S } } }
  }
}`;

const AGES = ["16-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59", "60-64", "65-69", "70-74"];
const TICKS = 8;
const REFRESH_MS = 1000;

function pick(label, options, onPick) {
  const select = h(
    "select",
    { onchange: () => onPick(select.value || null) },
    options.map(([value, text]) => h("option", { value }, text)),
  );
  return h("label", {}, label, select);
}

function boardRow(row, isFresh) {
  const name = row.name ?? "Name not published";
  return h(
    "tr",
    { class: isFresh ? "fresh" : null },
    h("td", { class: "num" }, row.rank),
    h(
      "td",
      {},
      row.raceId ? h("a", { href: `#/race/${row.raceId}` }, name) : name,
      h("small", {}, [category(row), row.nationality].filter(Boolean).join(" \u00b7 ")),
    ),
    h("td", { class: "num time" }, time(row.timeS)),
    h("td", { class: "num soft wide" }, row.behindS > 0 ? delta(row.behindS) : ""),
    h("td", { class: `num ${tone(row.residualS)}` }, delta(row.residualS)),
  );
}

function startRow(start) {
  const next = start.segmentsDone < SEGMENTS.length ? segmentName(SEGMENTS[start.segmentsDone]) : "Finish";
  return h(
    "li",
    {},
    h("div", { class: "line" }, h("strong", {}, start.name ?? `No. ${start.startNumber}`), h("span", {}, time(start.forecastS))),
    h(
      "div",
      { class: "line" },
      h("small", {}, `${next}, ${time(start.elapsedS)}`),
      h("small", {}, start.forecastS ? `${time(start.p10S)} to ${time(start.p90S)}` : "no forecast"),
    ),
  );
}

function tick(fact, names) {
  switch (fact.__typename) {
    case "FinishRecorded":
      names.set(fact.resultId, fact.name);
      return [fact.name ?? "A finisher", time(fact.totalS), `Finish, ${DIVISIONS[fact.division].toLowerCase()} ${GENDERS[fact.gender].toLowerCase()}`];
    case "SegmentDone":
      return [fact.name ?? `No. ${fact.startNumber}`, time(fact.timeS), segmentName(fact.segment)];
    case "RaceAnalyzed":
      return fact.residualS === null || !names.has(fact.resultId)
        ? null
        : [names.get(fact.resultId) ?? "A finisher", delta(fact.residualS), fact.residualS > 0 ? "slower than expected" : "faster than expected"];
    case "EventCompleted":
      return ["Results complete", count(fact.finishers), "finishers"];
    default:
      return null;
  }
}

export async function eventView(id, status) {
  const filter = { division: null, gender: null, ageGroup: null, segment: null };
  let shown = 50;
  const load = () => query(EVENT, { id, ...filter, first: Math.min(shown, 100), after: null });
  const first = (await load()).event;
  if (!first) throw new Error("There is no such event.");

  const { city, when } = eventTitle(first);
  const pill = h("span");
  const numbers = h("div");
  const body = h("tbody");
  const timeHead = h("th", { class: "num", scope: "col" });
  const note = h("p", { class: "note" });
  const starts = h("ul", { class: "starts" });
  const course = h("section", {}, h("h2", {}, "On the course"), h("p", { class: "note" }, "Forecast finish, and where eight of ten will end."), starts);
  const ticker = h("ul", { class: "ticker" });
  const news = h("section", { hidden: true }, h("h2", {}, "Just now"), ticker);
  const more = h("button", { type: "button", class: "more" }, "Show 100");
  const layout = h("div");
  let known = null;

  const draw = (event) => {
    const isLive = !event.isClosed && event.onCourseCount > 0;
    pill.hidden = !event.isClosed && !isLive;
    pill.className = isLive ? "pill live" : "pill";
    pill.textContent = isLive ? "Live" : "Complete";
    numbers.replaceChildren(
      facts([
        ["finishers", count(event.finishers)],
        event.onCourseCount > 0 && ["on the course", count(event.onCourseCount)],
        event.analyzed < event.finishers && ["being analysed", count(event.finishers - event.analyzed)],
      ]),
    );
    const board = event.leaderboard;
    timeHead.textContent = filter.segment ? segmentName(filter.segment) : "Time";
    body.replaceChildren(...board.edges.map(({ node }) => boardRow(node, known && !known.has(node.resultId))));
    known = new Set(board.edges.map(({ node }) => node.resultId));
    note.textContent =
      board.totalCount === 0 ? "Nobody yet." : `${count(Math.min(shown, board.totalCount))} of ${count(board.totalCount)}`;
    more.hidden = shown >= 100 || !board.pageInfo.hasNextPage;
    const onCourse = event.onCourse.edges.map(({ node }) => node);
    starts.replaceChildren(...onCourse.map(startRow));
    course.hidden = onCourse.length === 0;
    layout.classList.toggle("wide-open", course.hidden && news.hidden);
  };

  let timer = null;
  let wanted = 0;
  const refresh = async () => {
    const mine = ++wanted;
    try {
      const { event } = await load();
      if (mine === wanted && event) draw(event);
      status("");
    } catch (fault) {
      status(fault.message);
    }
  };
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = null;
      refresh();
    }, REFRESH_MS);
  };
  const change = (name) => (value) => {
    filter[name] = value;
    known = null;
    refresh();
  };
  more.addEventListener("click", () => {
    shown = 100;
    known = null;
    refresh();
  });

  const any = (text, options) => [["", text], ...options];
  layout.className = "split";
  layout.append(
    h(
      "section",
      {},
      h("h2", {}, "Leaderboard"),
      h(
        "div",
        { class: "filters" },
        pick("Division", any("All", Object.entries(DIVISIONS)), change("division")),
        pick("Gender", any("All", Object.entries(GENDERS)), change("gender")),
        pick("Age group", any("All", AGES.map((age) => [age, age])), change("ageGroup")),
        pick("Ranked by", any("Finish", SEGMENTS.map((segment) => [segment, segmentName(segment)])), change("segment")),
      ),
      h(
        "table",
        { class: "board" },
        h(
          "thead",
          {},
          h("tr", {}, h("th", { class: "num", scope: "col" }, "#"), h("th", { scope: "col" }, "Athlete"), timeHead, h("th", { class: "num wide", scope: "col" }, "Behind"), h("th", { class: "num", scope: "col" }, "vs expected")),
        ),
        body,
      ),
      note,
      more,
    ),
    h("div", {}, course, news),
  );
  draw(first);
  const names = new Map();
  const unfollow = follow(
    id,
    first.head,
    ({ fact }) => {
      const line = tick(fact, names);
      if (line) {
        news.hidden = false;
        ticker.prepend(
          h("li", { class: "fresh" }, h("div", { class: "line" }, h("strong", {}, line[0]), h("span", {}, line[1])), h("small", {}, line[2])),
        );
        while (ticker.children.length > TICKS) ticker.lastChild.remove();
      }
      soon();
    },
    (state) => status(state === "lost" ? "Connection lost, trying again" : ""),
  );

  return {
    title: city,
    leave: () => {
      clearTimeout(timer);
      unfollow();
    },
    content: [
      h("div", { class: "head" }, h("div", {}, h("p", { class: "eyebrow" }, h("a", { href: "#/" }, "Events"), when && ` / ${when}`), h("h1", {}, city)), pill),
      numbers,
      layout,
    ],
  };
}
