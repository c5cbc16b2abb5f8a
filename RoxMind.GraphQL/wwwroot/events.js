// The start page: which events there are.

import { query } from "./api.js";
import { h } from "./dom.js";
import { count, eventTitle } from "./format.js";

const EVENTS = `query Events($after: String) {
  events(first: 100, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { id key name finishers analyzed onCourseCount isClosed } }
  }
}`;

function row(event) {
  const { city, when } = eventTitle(event);
  const parts = [when, `${count(event.finishers)} finishers`];
  if (event.onCourseCount > 0) parts.push(`${count(event.onCourseCount)} on the course`);
  if (event.analyzed < event.finishers) parts.push(`${count(event.finishers - event.analyzed)} being analysed`);
  return h(
    "li",
    {},
    h(
      "a",
      { class: "row", href: `#/event/${event.id}` },
      h("strong", {}, city),
      h("small", {}, parts.filter(Boolean).join(" \u00b7 ")),
      event.isClosed ? h("span", { class: "pill" }, "Complete") : event.onCourseCount > 0 && h("span", { class: "pill live" }, "Live"),
    ),
  );
}

export async function eventsView() {
  const { events } = await query(EVENTS, {});
  const live = (event) => (event.onCourseCount > 0 && !event.isClosed ? 0 : 1);
  const list = h("ul", { class: "rows" });
  const add = (page) =>
    list.append(
      ...page.edges
        .map((edge) => edge.node)
        .sort((a, b) => live(a) - live(b) || (b.name ?? "").localeCompare(a.name ?? "", "en", { numeric: true }))
        .map(row),
    );
  add(events);

  let info = events.pageInfo;
  const more = h(
    "button",
    {
      type: "button",
      class: "more",
      hidden: !info.hasNextPage,
      onclick: async () => {
        const next = (await query(EVENTS, { after: info.endCursor })).events;
        info = next.pageInfo;
        more.hidden = !info.hasNextPage;
        add(next);
      },
    },
    "More events",
  );
  return {
    content: [
      h("h1", {}, "Every second of the race, explained"),
      h(
        "p",
        { class: "lead" },
        "Where a race was won and lost, against what was to be expected before the start, and what to train first.",
      ),
      events.totalCount > 0
        ? h("section", {}, h("h2", {}, "Events"), list, more)
        : h(
            "div",
            { class: "empty" },
            h("h2", {}, "No results yet"),
            h("p", { class: "note" }, "Import a result file and this page fills by itself: ", h("code", {}, "dotnet run -c Release --project RoxMind.Silo -- import FILE")),
          ),
    ],
  };
}
