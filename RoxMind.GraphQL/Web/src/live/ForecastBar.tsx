import { time } from "../format/time";
import { rangeOf } from "../format/underWay";
import { t } from "../i18n/i18n";

interface Forecast {
  readonly finishS?: number | null;
  readonly forecastS?: number | null;
  readonly p10S?: number | null;
  readonly p90S?: number | null;
}

/** Where a start ends, or will: the finish, or the forecast with its interval on the scale of the list. */
export function ForecastBar({ of, low, high }: { of: Forecast; low: number; high: number }) {
  const at = (seconds: number): string => `${(100 * (seconds - low)) / Math.max(1, high - low)}%`;
  const { finishS, forecastS, p10S, p90S } = of;
  const end = finishS ?? forecastS;
  if (!end) return <span class="soft">{t("event.noForecast")}</span>;
  const hasRange = !finishS && p10S && p90S && p10S < p90S;
  const label = finishS ? t("event.finish") : rangeOf(of);
  return (
    <span class="forecast">
      <span class="num">
        {time(end)}
        <small>{label}</small>
      </span>
      <span class="forecast-line" aria-hidden="true">
        {hasRange && <span class="forecast-band" style={{ left: at(p10S), width: `${(100 * (p90S - p10S)) / Math.max(1, high - low)}%` }} />}
        <span class={finishS ? "forecast-dot done" : "forecast-dot"} style={{ left: at(end) }} />
      </span>
    </span>
  );
}

/** The scale that all forecasts of a list lie on. */
export function scaleOf(rows: readonly Forecast[]): { low: number; high: number } {
  const ends = rows.flatMap(({ finishS, forecastS, p10S, p90S }) => (finishS ? [finishS] : [forecastS, p10S, p90S])).filter((one): one is number => typeof one === "number");
  return ends.length > 0 ? { low: Math.min(...ends), high: Math.max(...ends) } : { low: 0, high: 1 };
}
