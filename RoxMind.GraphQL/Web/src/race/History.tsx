import { useMemo } from "preact/hooks";
import { useQuery } from "../api/useQuery";
import { athletePath } from "../app/routes";
import { eventParts } from "../format/names";
import { delta, tone } from "../format/time";
import { RaceHistoryDocument, type RaceHistoryQuery } from "../gql/graphql";
import { t } from "../i18n/i18n";
import { Later } from "../ui/Later";
import { RaceList } from "../ui/RaceList";
import { RacesChart } from "../ui/RacesChart";

function Change({ progress }: { progress: NonNullable<RaceHistoryQuery["progress"]> }) {
  const { from, adjusted, rawChangeS, trend } = progress;
  const changeS = adjusted?.changeS ?? rawChangeS;
  return (
    <p class="note">
      {t("history.since", { event: eventParts(from.eventName).city })} <strong class={tone(changeS)}>{delta(changeS)}</strong>
      {", "}
      {adjusted ? `${t(`trend.${trend}`)} (${t("event.range", { from: delta(adjusted.lowS), to: delta(adjusted.highS) })}).` : t("history.otherTask")}
    </p>
  );
}

/** The other races of whoever ran this one, and whether it was a step. */
export function History({ raceId, athleteId }: { raceId: string; athleteId: string }) {
  const asked = useQuery(RaceHistoryDocument, { athlete: athleteId, to: raceId });
  const races = useMemo(() => asked.data?.athlete?.races.edges.map(({ node }) => node) ?? [], [asked.data]);
  const progress = asked.data?.progress;
  const isFirst = races[0]?.id === raceId;
  return (
    <Later asked={asked}>
      {() =>
        races.length > 1 && (
          <section aria-labelledby="history">
            <h2 id="history">{t("history.title")}</h2>
            {progress && !isFirst && <Change progress={progress} />}
            <RacesChart races={races} />
            <RaceList races={races} current={raceId} />
            <p class="more">
              <a href={athletePath(athleteId)}>{t("history.all")}</a>
            </p>
          </section>
        )
      }
    </Later>
  );
}
