import { useQuery } from "../api/useQuery";
import { go, usePlace, withQuery } from "../app/place";
import type { BoardFilter } from "../event/filters";
import { joined } from "../format/names";
import { time } from "../format/time";
import { type MovedFragment, type MoverBasis, MoversDocument } from "../gql/graphql";
import { number, t } from "../i18n/i18n";
import { Pick } from "../ui/Pick";
import { Problem } from "../ui/Problem";
import { CategoryFilters } from "./CategoryFilters";
import { checkpointOf, checkpoints, FINISH } from "./checkpoints";
import { useAgain } from "./useAgain";
import { Who } from "./Who";

const MOST = 12;

function Moved({ title, rows }: { title: string; rows: readonly MovedFragment[] }) {
  return (
    <div>
      <h3>{title}</h3>
      {rows.length === 0 && <p class="note">{t("live.nobodyMoved")}</p>}
      <ol class="movers">
        {rows.map((row) => (
          <li key={`${row.startNumber} ${row.raceId}`}>
            <strong class={row.placesGained > 0 ? "won" : "lost"}>{(row.placesGained > 0 ? "+" : "\u2212") + number(Math.abs(row.placesGained))}</strong>
            <span class="who">
              <Who of={row} note={joined([t("live.fromTo", { from: row.rankFrom, to: row.rankTo }), row.nationality])} />
            </span>
            <span class="num">{time(row.toS)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Who gained and lost places between two checkpoints, among those who race each other. */
export function MoversView({ id, filter, stamp }: { id: string; filter: BoardFilter; stamp: number }) {
  const { query } = usePlace();
  const by: MoverBasis = query.get("by") === "forecast" ? "FORECAST" : "TIME";
  const to = checkpointOf(query.get("to"));
  const from = Math.min(checkpointOf(query.get("from")) ?? 1, (to ?? FINISH) - 1);
  const one = { division: filter.division ?? "OPEN", gender: filter.gender ?? "MALE", ageGroup: filter.ageGroup } as const;
  const asked = useQuery(MoversDocument, { id, ...one, from: Math.max(by === "TIME" ? 1 : 0, from), to: by === "FORECAST" ? to : (to ?? FINISH), by, first: MOST });
  useAgain(asked, stamp);
  const found = asked.data?.event;
  const set = (name: string) => (value: string | null) => go(withQuery({ [name]: value }), { stay: true });
  const nodes = (list: { edges: readonly { node: MovedFragment }[] } | undefined): readonly MovedFragment[] => list?.edges.map(({ node }) => node) ?? [];
  return (
    <section aria-labelledby="movers">
      <h2 id="movers">{t("live.view.movers")}</h2>
      <p class="note">{t("live.moversNote")}</p>
      <CategoryFilters of={one} isOne>
        <Pick label={t("live.from")} value={String(from)} options={checkpoints().slice(0, -1)} onPick={set("from")} />
        <Pick label={t("live.to")} value={String(to ?? FINISH)} options={checkpoints().filter(([n]) => Number(n) > from)} onPick={set("to")} />
        <Pick label={t("live.countedBy")} value={by === "FORECAST" ? "forecast" : null} none={t("live.byTime")} options={[["forecast", t("live.forecast")]]} onPick={set("by")} />
      </CategoryFilters>
      {asked.fault ? <Problem fault={asked.fault} onRetry={asked.reload} isPart /> : null}
      {found && (
        <div class="halves">
          <Moved title={t("live.gained")} rows={nodes(found.gained)} />
          <Moved title={t("live.lost")} rows={nodes(found.lost)} />
        </div>
      )}
    </section>
  );
}
