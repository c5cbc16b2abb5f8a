import { eventParts, segmentName } from "../format/names";
import { delta, time, tone } from "../format/time";
import type { AthleteQuery } from "../gql/graphql";
import { t } from "../i18n/i18n";

type Data = NonNullable<AthleteQuery["progress"]>;

const isReal = (trend: string): boolean => trend === "IMPROVED" || trend === "WORSENED";

/** What changed from the last race but one to the last: what is real, and what two races differ by anyway. */
export function Progress({ progress }: { progress: Data }) {
  const { from, to, adjusted, rawChangeS, trend } = progress;
  const compared = progress.segments.filter((segment) => typeof segment.changeS === "number");
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{t("progress.title")}</h2>
      <p class="note">{t("progress.between", { from: eventParts(from.eventName).city, to: eventParts(to.eventName).city })}</p>
      {adjusted ? (
        <p class="verdict">
          <span class={tone(adjusted.changeS)}>{delta(adjusted.changeS)}</span>, {t(`trend.${trend}`)} ({t("event.range", { from: delta(adjusted.lowS), to: delta(adjusted.highS) })})
        </p>
      ) : (
        <p class="verdict">
          {delta(rawChangeS)}, {t("history.otherTask")}
        </p>
      )}
      {adjusted && typeof adjusted.courseS === "number" && <p class="note">{t("progress.course", { time: delta(adjusted.courseS), raw: delta(rawChangeS) })}</p>}
      {compared.length > 0 && (
        <div class="scroll" tabIndex={0} role="group" aria-labelledby="progress">
          <table class="plain">
            <thead>
              <tr>
                <th scope="col">{t("segments.segment")}</th>
                <th scope="col" class="num">
                  {t("progress.change")}
                </th>
                <th scope="col" class="num">
                  {t("progress.noise")}
                </th>
                <th scope="col">{t("progress.says")}</th>
              </tr>
            </thead>
            <tbody>
              {compared.map((segment) => (
                <tr key={segment.segment} class={segment.segment.startsWith("ROXZONE") ? "minor" : ""}>
                  <th scope="row">{segmentName(segment.segment)}</th>
                  <td class={`num ${isReal(segment.trend) ? tone(segment.changeS) : ""}`}>{delta(segment.changeS)}</td>
                  <td class="num soft">{typeof segment.noiseS === "number" ? `\u00b1${time(segment.noiseS)}` : "\u2013"}</td>
                  <td class={isReal(segment.trend) ? "" : "soft"}>{t(`trend.${segment.trend}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
