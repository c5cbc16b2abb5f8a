import { partName } from "../format/names";
import { delta } from "../format/time";
import type { SquadQuery } from "../gql/graphql";
import { number, t, tn } from "../i18n/i18n";

/** What several of them should train first. */
export function Weaknesses({ summary }: { summary: SquadQuery["squad"]["summary"] }) {
  const { analyzed, commonWeaknesses } = summary;
  return (
    <section aria-labelledby="shared">
      <h2 id="shared">{t("squad.shared")}</h2>
      <p class="note">{commonWeaknesses.length === 0 ? t("squad.sharedNone") : tn("squad.sharedNote", analyzed)}</p>
      <ol class="shared">
        {commonWeaknesses.map((one) => (
          <li key={partName(one)}>
            <strong>{partName(one)}</strong>
            <span class="bar" aria-hidden="true">
              <span style={{ width: `${(100 * one.athletes) / Math.max(1, analyzed)}%` }} />
            </span>
            <span>{t("squad.of", { n: number(one.athletes), all: number(analyzed) })}</span>
            <span>
              <span class="lost">{delta(one.medianGapS)}</span> <span class="soft">{t("squad.step", { time: delta(-one.medianStepS) })}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
