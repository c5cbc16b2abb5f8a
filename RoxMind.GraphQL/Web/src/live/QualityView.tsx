import { useQuery } from "../api/useQuery";
import { capital, ruleName, segmentName } from "../format/names";
import { QualityDocument, type QualityQuery } from "../gql/graphql";
import { number, percent, t } from "../i18n/i18n";
import { Facts } from "../ui/Facts";
import { Later } from "../ui/Later";
import { useAgain } from "./useAgain";

type Report = NonNullable<QualityQuery["event"]>["quality"];
type Count = readonly [string, number];

function Counts({ title, note, counts }: { title: string; note?: string; counts: readonly Count[] }) {
  const shown = counts.filter(([, n]) => n > 0);
  if (shown.length === 0) return null;
  return (
    <div class="counts">
      <h3>{title}</h3>
      {note && <p class="note">{note}</p>}
      <dl>
        {shown.map(([name, n]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{number(n)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const alarms = (quality: Report): readonly Count[] => [
  [t("quality.totalBelow"), quality.totalBelowSplits],
  [t("quality.totalDiffers"), quality.totalDiffersFromSplits],
  [t("quality.equal"), quality.equalSplits],
  [t("quality.missing"), quality.missingSplits],
  [t("quality.nameless"), quality.nameless],
  [t("quality.rejected"), quality.rejected],
];

/** How complete and how trustworthy the results are. */
export function QualityView({ id, stamp }: { id: string; stamp: number }) {
  const asked = useQuery(QualityDocument, { id });
  useAgain(asked, stamp);
  return (
    <section aria-labelledby="quality">
      <h2 id="quality">{t("live.view.quality")}</h2>
      <Later asked={asked}>
        {({ event }) =>
          event && (
            <>
              <p class="note" lang="en">
                {event.quality.coverageNote}
              </p>
              <Facts
                of={[
                  [t("quality.accepted"), number(event.quality.accepted)],
                  [t("quality.analyzed"), number(event.quality.analyzed)],
                  event.quality.waiting > 0 && [t("quality.waiting"), number(event.quality.waiting)],
                  typeof event.quality.unknownAgeShare === "number" && [t("quality.noAge"), percent(100 * event.quality.unknownAgeShare)],
                ]}
              />
              <div class="halves">
                <Counts title={t("quality.alarms")} counts={alarms(event.quality)} />
                <Counts title={t("quality.doubtful")} note={t("quality.doubtfulNote")} counts={event.quality.doubtfulByRule.map(({ code, rows }): Count => [capital(ruleName(code)), rows])} />
                <Counts title={t("quality.rejectedRows")} counts={event.quality.rejectedByRule.map(({ code, rows }): Count => [capital(ruleName(code)), rows])} />
                <Counts title={t("quality.missingBy")} counts={event.quality.missingBySegment.map(({ segment, results }): Count => [segmentName(segment), results])} />
                <Counts title={t("quality.unavailable")} counts={event.quality.unavailable.map(({ reason, count }): Count => [reason, count])} />
                <Counts title={t("quality.failures")} note={t("quality.failuresNote")} counts={event.failures.map(({ reason, attempt }): Count => [reason, attempt])} />
              </div>
            </>
          )
        }
      </Later>
    </section>
  );
}
