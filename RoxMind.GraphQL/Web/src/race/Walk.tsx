import { useMemo } from "preact/hooks";
import { SEGMENTS, STATIONS, shortName } from "../format/names";
import { time } from "../format/time";
import type { ExplainedFragment } from "../gql/graphql";
import { number, t } from "../i18n/i18n";
import { LineChart } from "../ui/LineChart";

const STEADY_PCT = 1;

/** The finish as it could be foreseen after each segment. */
export function Walk({ pacing, totalS }: { pacing: ExplainedFragment["pacing"]; totalS: number }) {
  const { walk, fadePct } = pacing;
  const series = useMemo(
    () => ({ x: walk.map((step) => step.segmentsDone), y: walk.map((step) => step.forecastS), low: walk.map((step) => step.p10S), high: walk.map((step) => step.p90S) }),
    [walk],
  );
  if (walk.length === 0) return null;
  const ticks = STATIONS.map((station) => [SEGMENTS.indexOf(station) + 1, shortName(station)] as const);
  const pct = typeof fadePct === "number" ? number(Math.abs(fadePct), 1) : "";
  const fade = typeof fadePct !== "number" ? "" : Math.abs(fadePct) < STEADY_PCT ? t("walk.steady") : t(fadePct > 0 ? "walk.slower" : "walk.faster", { pct });
  return (
    <section aria-labelledby="walk">
      <h2 id="walk">{t("walk.title")}</h2>
      <p class="note">
        {t("walk.note")} {fade}
      </p>
      <LineChart label={t("walk.label", { from: time(walk[0]!.forecastS), to: time(totalS) })} ticks={ticks} {...series} />
      <ul class="keys">
        <li class="k-band">{t("walk.band")}</li>
      </ul>
    </section>
  );
}
