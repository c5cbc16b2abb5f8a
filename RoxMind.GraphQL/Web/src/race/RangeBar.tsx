import { time } from "../format/time";
import { t } from "../i18n/i18n";

interface Props {
  readonly expectedS: number;
  readonly p10S: number;
  readonly p90S: number;
  readonly totalS: number;
}

/** Where a finish lies in what was to be expected. */
export function RangeBar({ expectedS, p10S, p90S, totalS }: Props) {
  const low = Math.min(p10S, totalS);
  const high = Math.max(p90S, totalS);
  const pad = (high - low) * 0.08 + 1;
  const at = (s: number): string => `${((s - low + pad) / (high - low + 2 * pad)) * 100}%`;
  const label = t("range.label", { time: time(totalS), expected: time(expectedS), from: time(p10S), to: time(p90S) });
  const width = `${((p90S - p10S) / (high - low + 2 * pad)) * 100}%`;
  return (
    <div class="range" role="img" aria-label={label}>
      <span class="range-band" style={{ left: at(p10S), width }} />
      <span class="range-axis" style={{ left: at(expectedS) }} />
      <span class="range-pin" style={{ left: at(totalS) }} />
      <span class="range-from">{time(p10S)}</span>
      <span class="range-mid">{t("range.typical", { time: time(expectedS) })}</span>
      <span class="range-to">{time(p90S)}</span>
    </div>
  );
}
