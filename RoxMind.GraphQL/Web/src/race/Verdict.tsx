// How good the race was, by its size and by where it lies among such athletes.

import type { ExplainedFragment } from "../gql/graphql";
import { peerName } from "../format/names";
import { time, tone } from "../format/time";
import { number, t } from "../i18n/i18n";

export function Verdict({ analysis }: { analysis: ExplainedFragment }) {
  const { expectation, forecast, course, peerGroup } = analysis;
  const { expectedS, p10S, p90S, residualS, verdict, basis } = expectation;
  const size = time(Math.abs(residualS));
  return (
    <>
      <p class="verdict">
        <span class={tone(residualS)}>{residualS === 0 ? t("verdict.exact") : t(residualS > 0 ? "verdict.slower" : "verdict.faster", { time: size })}</span>,{" "}
        {t(`verdict.${verdict}`)}
      </p>
      <p class="note">
        {t(basis === "PREVIOUS_RACE" ? "verdict.typicalAfter" : "verdict.typicalFor", { time: time(expectedS), group: peerName(peerGroup) })}{" "}
        {t("verdict.range", { from: time(p10S), to: time(p90S) })} {course && t("verdict.course", { n: number(course.finishers) })}{" "}
        {forecast && t("verdict.forecast", { time: time(forecast.expectedS), from: time(forecast.p10S), to: time(forecast.p90S) })}
      </p>
    </>
  );
}
