import { useMemo } from "preact/hooks";
import { eventParts } from "../format/names";
import { time } from "../format/time";
import { t } from "../i18n/i18n";
import { LineChart } from "./LineChart";
import type { ListedRace } from "./RaceList";

interface Charted extends ListedRace {
  readonly analysis?: { readonly expectation: { readonly p10S: number; readonly p90S: number } } | null;
}

/** Finishes one after the other, with what is usual for such an athlete around each. */
export function RacesChart({ races }: { races: readonly Charted[] }) {
  const finished = useMemo(() => races.filter((race) => race.status === "FINISHED" && race.totalS > 0), [races]);
  const series = useMemo(
    () => ({
      x: finished.map((_, i) => i),
      y: finished.map((race) => race.totalS),
      low: finished.map((race) => race.analysis?.expectation.p10S ?? null),
      high: finished.map((race) => race.analysis?.expectation.p90S ?? null),
    }),
    [finished],
  );
  if (finished.length < 2) return null;
  const ticks = finished.map((race, i) => [i, eventParts(race.eventName).city] as const);
  return (
    <>
      <LineChart label={t("history.label", { from: time(finished[0]!.totalS), to: time(finished.at(-1)!.totalS) })} ticks={ticks} hasPoints height={220} {...series} />
      <ul class="keys">
        <li class="k-band">{t("history.band")}</li>
      </ul>
    </>
  );
}
