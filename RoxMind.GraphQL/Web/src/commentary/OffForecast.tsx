import { useQuery } from "../api/useQuery";
import type { BoardFilter } from "../event/filters";
import { joined } from "../format/names";
import { delta, time } from "../format/time";
import { type MovedFragment, OffForecastDocument } from "../gql/graphql";
import { t } from "../i18n/i18n";
import { CategoryFilters } from "../live/CategoryFilters";
import { useAgain } from "../live/useAgain";
import { Who } from "../live/Who";
import { Later } from "../ui/Later";

/** Nobody speaks of less. */
const LEAST_S = 30;

/** The finish as it can be foreseen now against what was expected before the start, largest difference first. */
function offOf(rows: readonly MovedFragment[]): readonly MovedFragment[] {
  return rows.filter(({ fromS, toS }) => Math.abs(toS - fromS) >= LEAST_S).sort((a, b) => Math.abs(b.toS - b.fromS) - Math.abs(a.toS - a.fromS));
}

/** Who is doing better or worse than could be foreseen before the start. */
export function OffForecast({ id, filter, stamp }: { id: string; filter: BoardFilter; stamp: number }) {
  const division = filter.division ?? "OPEN";
  const gender = filter.gender ?? "MALE";
  const asked = useQuery(OffForecastDocument, { id, division, gender });
  useAgain(asked, stamp);
  return (
    <section aria-labelledby="off">
      <h2 id="off">{t("commentary.off")}</h2>
      <p class="note">{t("commentary.offNote")}</p>
      <CategoryFilters of={{ division, gender, ageGroup: null }} isOne hasAge={false} />
      <Later asked={asked}>
        {({ event }) => {
          const rows = offOf([...(event?.gained.edges ?? []), ...(event?.lost.edges ?? [])].map(({ node }) => node));
          return rows.length === 0 ? (
            <p class="note">{t("commentary.nobodyOff")}</p>
          ) : (
            <ul class="says">
              {rows.map((row) => (
                <li key={`${row.startNumber} ${row.raceId}`}>
                  <p class="line">
                    <span class="who">
                      <Who of={row} note={joined([t("commentary.was", { from: time(row.fromS), to: time(row.toS) }), t("live.fromTo", { from: row.rankFrom, to: row.rankTo })])} />
                    </span>
                    <strong class={row.toS > row.fromS ? "lost" : "won"}>{delta(row.toS - row.fromS)}</strong>
                  </p>
                </li>
              ))}
            </ul>
          );
        }}
      </Later>
    </section>
  );
}
