// What a search finds, as lines of a list.

import { athletePath, eventPath, racePath } from "../app/routes";
import { category, eventParts, joined, nameOf } from "../format/names";
import { time } from "../format/time";
import type { SearchQuery } from "../gql/graphql";
import { t, tn } from "../i18n/i18n";

type Finding = SearchQuery["search"]["edges"][number]["node"];

export interface Line {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly note: string;
  readonly kind: "search.events" | "search.athletes" | "search.races";
}

export function lineOf(found: Finding): Line {
  switch (found.__typename) {
    case "EventFinding": {
      const { city, when } = eventParts(found.eventTitle);
      return { id: found.eventId, path: eventPath(found.eventId), title: city, note: joined([when, tn("event.finishersN", found.raceCount)]), kind: "search.events" };
    }
    case "AthleteFinding":
      return {
        id: found.athleteId,
        path: athletePath(found.athleteId),
        title: nameOf(found),
        note: joined([found.nationality, found.gender !== "UNKNOWN" && t(`gender.${found.gender}`), tn("search.races.count", found.raceCount)]),
        kind: "search.athletes",
      };
    case "RaceFinding":
      return {
        id: found.raceId,
        path: racePath(found.raceId),
        title: nameOf(found),
        note: joined([time(found.totalS), category(found), eventParts(found.eventName).city]),
        kind: "search.races",
      };
  }
}
