// What if a segment were as fast as the median or the fastest quarter of the standard's finishers?

import { useState } from "preact/hooks";
import { useQuery } from "../api/useQuery";
import { peerName, segmentName, SEGMENTS } from "../format/names";
import { delta, time } from "../format/time";
import { type NormsQuery, NormsDocument, type Segment } from "../gql/graphql";
import { t } from "../i18n/i18n";
import { Later } from "../ui/Later";

interface Item {
  readonly segment: Segment;
  readonly timeS: number;
  readonly medianS: number;
  readonly quarterS: number;
  readonly noise: number;
}

const MOST = 8;
/** Half an 80 % interval in standard deviations. */
const Z80 = 1.2816;

/** The segments with most to win up to the fastest quarter. */
function itemsOf(cohort: NonNullable<NormsQuery["cohort"]>, splits: readonly { segment: Segment; timeS?: number | null }[]): Item[] {
  const items = splits.flatMap(({ segment, timeS }): Item[] => {
    const i = SEGMENTS.indexOf(segment);
    const quantiles = cohort.peers.segments[i]?.quantilesS;
    if (!timeS || !quantiles) return [];
    const item = { segment, timeS, medianS: Math.round(quantiles[50]!), quarterS: Math.round(quantiles[25]!), noise: cohort.noise[i] ?? 0 };
    return item.timeS > item.quarterS ? [item] : [];
  });
  return items.sort((a, b) => b.timeS - b.quarterS - (a.timeS - a.quarterS)).slice(0, MOST);
}

function Sliders({ cohort, splits, totalS }: { cohort: NonNullable<NormsQuery["cohort"]>; splits: Parameters<typeof itemsOf>[1]; totalS: number }) {
  const items = itemsOf(cohort, splits);
  const [wanted, setWanted] = useState<ReadonlyMap<Segment, number>>(new Map());
  const timeOf = (item: Item): number => wanted.get(item.segment) ?? item.timeS;
  const all = (target: (item: Item) => number): void => setWanted(new Map(items.map((item) => [item.segment, Math.min(item.timeS, target(item))])));
  const changed = items.filter((item) => timeOf(item) !== item.timeS);
  const finishS = totalS - items.reduce((sum, item) => sum + item.timeS - timeOf(item), 0);
  const widthS = Z80 * Math.sqrt(changed.reduce((sum, item) => sum + (item.noise * timeOf(item)) ** 2, 0));
  if (items.length === 0) return <p class="note">{t("whatIf.nothing")}</p>;
  return (
    <div class="what-if">
      <p class="note">{t("whatIf.note", { group: peerName(cohort.peers.name) })}</p>
      <p class="acts">
        <button type="button" onClick={() => all((item) => item.medianS)}>
          {t("whatIf.median")}
        </button>
        <button type="button" onClick={() => all((item) => item.quarterS)}>
          {t("whatIf.quarter")}
        </button>
        <button type="button" onClick={() => setWanted(new Map())}>
          {t("whatIf.reset")}
        </button>
      </p>
      <ul class="sliders">
        {items.map((item) => (
          <li key={item.segment}>
            <label>
              <span>{segmentName(item.segment)}</span>
              <input
                type="range"
                min={item.quarterS}
                max={item.timeS}
                value={timeOf(item)}
                aria-valuetext={time(timeOf(item))}
                onInput={(event) => setWanted(new Map(wanted).set(item.segment, Number(event.currentTarget.value)))}
              />
              <span class="num">
                {time(timeOf(item))} <small class="won">{timeOf(item) < item.timeS ? delta(timeOf(item) - item.timeS) : ""}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p class="what-if-finish" role="status">
        <strong>{time(finishS)}</strong>{" "}
        {changed.length > 0 && (
          <span class="soft">
            {delta(finishS - totalS)}; {t("whatIf.interval", { from: time(finishS - widthS), to: time(finishS + widthS) })}
          </span>
        )}
      </p>
    </div>
  );
}

export function WhatIf({ standard, splits, totalS }: { standard: string; splits: Parameters<typeof itemsOf>[1]; totalS: number }) {
  const [isOpen, setOpen] = useState(false);
  const asked = useQuery(NormsDocument, isOpen ? { standard } : null);
  return (
    <section class="screen-only" aria-labelledby="what-if">
      <h2 id="what-if">{t("whatIf.title")}</h2>
      {isOpen ? (
        <Later asked={asked}>{({ cohort }) => (cohort ? <Sliders cohort={cohort} splits={splits} totalS={totalS} /> : <p class="note">{t("whatIf.noNorms")}</p>)}</Later>
      ) : (
        <p class="more">
          <button type="button" onClick={() => setOpen(true)}>
            {t("whatIf.open")}
          </button>
        </p>
      )}
    </section>
  );
}
