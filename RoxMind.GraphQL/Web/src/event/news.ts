// What a feed's entry says, as a line for people.

import type { FeedEntry } from "../api/feed";
import { category, segmentName } from "../format/names";
import { delta, time } from "../format/time";
import { number, t } from "../i18n/i18n";

export interface News {
  readonly seq: number;
  readonly at: string;
  /** The race that it is about, once it is explained. */
  readonly raceId?: string;
  readonly who: string;
  readonly value: string;
  readonly note: string;
}

/** Names of finishers by result, learnt from the feed: an analysis comes without one. */
export type Names = Map<string, string>;

export function newsOf({ seq, at, fact }: FeedEntry, names: Names): News | null {
  switch (fact.__typename) {
    case "FinishRecorded":
      names.set(fact.resultId, fact.name ?? t("event.finisher"));
      return { seq, at, who: fact.name ?? t("event.finisher"), value: time(fact.totalS), note: t("event.feed.finish", { category: category(fact) }) };
    case "SegmentDone":
      return { seq, at, who: fact.name ?? t("event.number", { n: fact.startNumber }), value: time(fact.timeS), note: segmentName(fact.segment) };
    case "RaceAnalyzed": {
      const who = names.get(fact.resultId);
      if (who === undefined || typeof fact.residualS !== "number") return null;
      return { seq, at, raceId: fact.raceId, who, value: delta(fact.residualS), note: t(fact.residualS > 0 ? "event.feed.slower" : "event.feed.faster") };
    }
    case "FinishCorrected":
      return {
        seq,
        at,
        who: fact.name ?? t("event.finisher"),
        value: fact.status === "FINISHED" ? time(fact.totalS) : t(`status.${fact.status}`),
        note: fact.reason ? t("event.feed.correctedWhy", { reason: fact.reason }) : t("event.feed.corrected"),
      };
    case "StartLeft":
      return { seq, at, who: t("event.number", { n: fact.left }), value: "", note: t("event.feed.left", { status: t(`status.${fact.status}`) }) };
    case "EventCompleted":
      return { seq, at, who: t("event.feed.complete"), value: number(fact.finishers), note: t("event.finishers") };
    case "EventCleared":
      return { seq, at, who: t("event.feed.cleared"), value: number(fact.results), note: fact.reason ?? "" };
    default:
      return null;
  }
}
