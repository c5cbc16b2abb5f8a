import { time } from "../format/time";
import type { ExplainedFragment } from "../gql/graphql";
import { number, t } from "../i18n/i18n";
import { Facts } from "../ui/Facts";

/** Where a finish stands among all of its standard, and what comes next. */
export function Percentile({ analysis }: { analysis: ExplainedFragment }) {
  const { next } = analysis;
  return (
    <Facts
      of={[
        [t("rank.percentile"), number(Math.floor(analysis.percentile))],
        next && [t("athlete.next"), t("event.range", { from: time(next.fastS), to: time(next.slowS) })],
      ]}
    />
  );
}
