import { t } from "../i18n/i18n";
import { SEGMENTS, segmentName } from "./names";
import { time } from "./time";

interface Interval {
  readonly p10S?: number | null;
  readonly p90S?: number | null;
}

/** Where eight of ten end, in words; nothing where nothing is open any more. */
export const rangeOf = ({ p10S, p90S }: Interval): string => (p10S && p90S && p10S < p90S ? t("event.range", { from: time(p10S), to: time(p90S) }) : "");

/** What a start does next, and how long it took so far. */
export function nextOf({ segmentsDone, elapsedS }: { readonly segmentsDone: number; readonly elapsedS: number }): string {
  const next = SEGMENTS[segmentsDone];
  return next ? t("event.next", { segment: segmentName(next), time: time(elapsedS) }) : t("event.finishNext", { time: time(elapsedS) });
}
