import { useQuery } from "../api/useQuery";
import { go, usePlace, withQuery } from "../app/place";
import { category, joined, SEGMENTS, segmentName } from "../format/names";
import { delta, time } from "../format/time";
import type { BoardFilter } from "../event/filters";
import { type StandingBasis, StandingsDocument } from "../gql/graphql";
import { t, tn } from "../i18n/i18n";
import { Pick } from "../ui/Pick";
import { Problem } from "../ui/Problem";
import { CategoryFilters } from "./CategoryFilters";
import { checkpointName, checkpointOf, checkpoints, FINISH } from "./checkpoints";
import { ForecastBar, scaleOf } from "./ForecastBar";
import { useAgain } from "./useAgain";
import { Who } from "./Who";

const STEP = 25;
const MOST = 100;

/** How everybody stood at a checkpoint, whether they have finished or not, and where that leads. */
export function Checkpoints({ id, filter, furthest, stamp }: { id: string; filter: BoardFilter; furthest: number; stamp: number }) {
  const { query } = usePlace();
  const checkpoint = checkpointOf(query.get("at")) ?? Math.max(1, furthest);
  const by: StandingBasis = query.get("by") === "split" ? "SPLIT" : "TIME";
  const first = Math.min(MOST, Math.max(STEP, Number(query.get("n")) || STEP));
  const { division, gender, ageGroup } = filter;
  const asked = useQuery(StandingsDocument, { id, checkpoint, by, division, gender, ageGroup, first });
  useAgain(asked, stamp);
  const standings = asked.data?.event?.standings;
  const rows = standings?.edges.map(({ node }) => node) ?? [];
  const scale = scaleOf(rows);
  // Where all have finished, the time is there already.
  const isForecast = checkpoint < FINISH || rows.some(({ finishS }) => !finishS);
  const set = (name: string) => (value: string | null) => go(withQuery({ [name]: value, n: null }), { stay: true });
  return (
    <section aria-labelledby="checkpoints">
      <h2 id="checkpoints">{t("live.view.checkpoints")}</h2>
      <p class="note">{t("live.checkpointsNote")}</p>
      <CategoryFilters of={filter}>
        <Pick label={t("live.at")} value={String(checkpoint)} options={checkpoints()} onPick={set("at")} />
        <Pick label={t("event.rankedBy")} value={by === "SPLIT" ? "split" : null} none={t("live.byTime")} options={[["split", t("live.bySplit")]]} onPick={set("by")} />
      </CategoryFilters>
      {asked.fault ? <Problem fault={asked.fault} onRetry={asked.reload} isPart /> : null}
      {standings && (
        <p class="note" role="status">
          {rows.length === 0 ? t("live.nobodyThere") : tn("live.passed", standings.totalCount, { where: checkpointName(checkpoint) })}
        </p>
      )}
      {rows.length > 0 && (
        <div class="scroll" tabIndex={0} role="group" aria-labelledby="checkpoints">
          <table class="plain standings">
            <thead>
              <tr>
                <th class="num" scope="col">
                  <abbr title={t("event.rank")}>#</abbr>
                </th>
                <th scope="col">{t("table.athlete")}</th>
                <th class="num" scope="col">
                  {by === "SPLIT" ? segmentName(SEGMENTS[checkpoint - 1]!) : t("table.time")}
                </th>
                <th class="num wide" scope="col">
                  {t("event.behind")}
                </th>
                {isForecast && <th scope="col">{t("live.forecast")}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.startNumber} ${row.raceId} ${row.name}`}>
                  <td class="num">{row.rank}</td>
                  <td class="who">
                    <Who of={row} note={joined([category(row), row.segmentsDone < FINISH && t("live.now", { where: checkpointName(Math.max(1, row.segmentsDone)) })])} />
                  </td>
                  <td class="num time">{time(row.timeS)}</td>
                  <td class="num soft wide">{row.behindS > 0 ? delta(row.behindS) : ""}</td>
                  {isForecast && (
                    <td>
                      <ForecastBar of={row} {...scale} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {standings && standings.totalCount > first && first < MOST && (
        <p class="more">
          <button type="button" onClick={() => go(withQuery({ n: first + STEP }), { stay: true, replace: true })}>
            {t("list.more")}
          </button>
        </p>
      )}
    </section>
  );
}
