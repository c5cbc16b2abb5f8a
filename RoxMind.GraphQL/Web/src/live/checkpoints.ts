// The places of a course where times are taken: after each segment.

import { SEGMENTS, segmentName } from "../format/names";
import { t } from "../i18n/i18n";

export const FINISH = SEGMENTS.length;

/** "After run 3", or the finish. */
export const checkpointName = (checkpoint: number): string => (checkpoint >= FINISH ? t("event.finish") : t("live.after", { segment: segmentName(SEGMENTS[checkpoint - 1]!) }));

export const checkpoints = (): readonly (readonly [string, string])[] => SEGMENTS.map((_, i) => [String(i + 1), checkpointName(i + 1)] as const);

/** A checkpoint as it stands in an address; null when it is none. */
export function checkpointOf(text: string | null): number | null {
  const n = Number(text);
  return Number.isInteger(n) && n >= 1 && n <= FINISH ? n : null;
}
