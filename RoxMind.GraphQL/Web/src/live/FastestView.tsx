import { useQuery } from "../api/useQuery";
import type { BoardFilter } from "../event/filters";
import { category, joined, SEGMENTS, segmentName } from "../format/names";
import { time } from "../format/time";
import { type FastFragment, FastestDocument } from "../gql/graphql";
import { t, tn } from "../i18n/i18n";
import { Problem } from "../ui/Problem";
import { CategoryFilters } from "./CategoryFilters";
import { useAgain } from "./useAgain";
import { Who } from "./Who";

interface Part {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: FastFragment }[];
}

/** The fastest of each run and station so far, also by who is still on the course. */
export function FastestView({ id, filter, stamp }: { id: string; filter: BoardFilter; stamp: number }) {
  const { division, gender, ageGroup } = filter;
  const asked = useQuery(FastestDocument, { id, division, gender, ageGroup });
  useAgain(asked, stamp);
  const found = asked.data?.event as Readonly<Record<string, Part>> | null | undefined;
  return (
    <section aria-labelledby="fastest">
      <h2 id="fastest">{t("live.view.fastest")}</h2>
      <p class="note">{t("live.fastestNote")}</p>
      <CategoryFilters of={filter} />
      {asked.fault ? <Problem fault={asked.fault} onRetry={asked.reload} isPart /> : null}
      {found && (
        <ul class="fastest-list">
          {SEGMENTS.flatMap((segment) => {
            const part = found[segment];
            const node = part?.edges[0]?.node;
            return part && node
              ? [
                  <li key={segment}>
                    <h3>{segmentName(segment)}</h3>
                    <strong>{time(node.timeS)}</strong>
                    <span class="who">
                      <Who of={node} note={joined([category(node), tn("live.of", part.totalCount)])} />
                    </span>
                  </li>,
                ]
              : [];
          })}
        </ul>
      )}
    </section>
  );
}
