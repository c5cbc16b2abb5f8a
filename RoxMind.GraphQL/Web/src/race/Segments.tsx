// The 23 segments: times, gaps as bars, and what is to be read with care.

import { ruleName, segmentName } from "../format/names";
import { delta, time } from "../format/time";
import type { ExplainedFragment, RaceQuery } from "../gql/graphql";
import { number, t } from "../i18n/i18n";
import { GapBar } from "../ui/GapBar";

type Segment = ExplainedFragment["segments"][number];
type Doubt = NonNullable<RaceQuery["race"]>["doubtful"][number];

const LEAST_SCALE_S = 20;

/** A bar that can still be seen. */
const LEAST_SHARE = 0.02;

/** Lost or won beyond natural noise, or within it. */
const toneOf = (segment: Segment): string => (segment.marks.includes("WEAKNESS") ? "lost" : segment.marks.includes("STRENGTH") ? "won" : "");

function careOf(segment: Segment, doubts: readonly Doubt[]): string | null {
  const doubt = doubts.find((one) => one.segment === segment.segment);
  if (doubt) return doubt.timeS ? t("segments.doubtful", { time: time(doubt.timeS), reason: ruleName(doubt.code) }) : ruleName(doubt.code);
  if (segment.marks.includes("SET_ASIDE")) return t("segments.setAside");
  if (segment.marks.includes("HOLDS_MISSING_TIME")) return t("segments.holdsMissing");
  if (segment.timeS === null || segment.marks.includes("MISSING")) return t("segments.missing");
  return null;
}

export function Segments({ segments, doubts }: { segments: readonly Segment[]; doubts: readonly Doubt[] }) {
  const most = Math.max(LEAST_SCALE_S, ...segments.map((segment) => Math.abs(segment.gapS ?? 0)));
  return (
    <>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="segments">
        <table class="segments">
          <thead>
            <tr>
              <th scope="col">{t("segments.segment")}</th>
              <th scope="col" class="num">
                {t("table.time")}
              </th>
              <th scope="col" class="num wide">
                {t("segments.expected")}
              </th>
              <th scope="col" class="num">
                {t("segments.gap")}
              </th>
              <th scope="col" class="bars">
                <span class="unseen">{t("segments.bar")}</span>
                <span aria-hidden="true">{t("segments.faster")}</span> <span aria-hidden="true">{t("segments.slower")}</span>
              </th>
              <th scope="col" class="num">
                <abbr title={t("segments.percentile")}>{t("segments.pct")}</abbr>
              </th>
            </tr>
          </thead>
          <tbody>
            {segments.map((segment) => {
              const care = careOf(segment, doubts);
              const tone = toneOf(segment);
              return (
                <tr key={segment.segment} class={segment.segment.startsWith("ROXZONE") ? "minor" : ""}>
                  <th scope="row">
                    {segmentName(segment.segment)}
                    {care && <small class="care">{care}</small>}
                  </th>
                  <td class="num time">{time(segment.timeS)}</td>
                  <td class="num soft wide">{time(segment.expectedS)}</td>
                  <td class={`num ${tone}`}>{delta(segment.gapS)}</td>
                  <td class="bars">{typeof segment.gapS === "number" && <GapBar side={segment.gapS < 0 ? "left" : "right"} share={Math.max(LEAST_SHARE, Math.abs(segment.gapS) / most)} tone={tone || "calm"} />}</td>
                  <td class="num">{typeof segment.percentile === "number" ? number(Math.floor(segment.percentile)) : "\u2013"}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <ul class="keys">
        <li class="k-lost">{t("segments.keyLost")}</li>
        <li class="k-won">{t("segments.keyWon")}</li>
        <li>{t("segments.keyCalm")}</li>
      </ul>
    </>
  );
}
