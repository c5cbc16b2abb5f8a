import { useMemo } from "preact/hooks";
import { useQuery } from "../api/useQuery";
import { useScroll, useTitle } from "../app/place";
import type { PageProps } from "../app/routes";
import { joined, nameOf } from "../format/names";
import { time } from "../format/time";
import { AthleteDocument } from "../gql/graphql";
import { t, tn } from "../i18n/i18n";
import { Crumbs } from "../ui/Crumbs";
import { Facts } from "../ui/Facts";
import { Gone } from "../ui/Gone";
import { Problem } from "../ui/Problem";
import { RaceList } from "../ui/RaceList";
import { RacesChart } from "../ui/RacesChart";
import { BestSegments } from "./Best";
import { Progress } from "./Progress";
import { Shape } from "./Shape";

export function AthletePage({ id }: PageProps) {
  const { data, fault, reload } = useQuery(AthleteDocument, { id });
  const athlete = data?.athlete;
  const races = useMemo(() => athlete?.races.edges.map(({ node }) => node) ?? [], [athlete]);
  useTitle(athlete && nameOf(athlete));
  useScroll(!!athlete);
  if (data && !athlete) return <Gone what="gone.athlete" />;
  if (!athlete) return fault ? <Problem fault={fault} onRetry={reload} /> : <p class="loading" role="status" />;
  const finished = races.filter((race) => race.status === "FINISHED");
  const best = finished.length > 0 ? Math.min(...finished.map((race) => race.totalS)) : null;
  const latest = finished.at(-1);
  const next = latest?.analysis?.next;
  return (
    <article>
      <Crumbs way={[{ name: nameOf(athlete) }]} />
      <h1 class="name" dir="auto">
        {nameOf(athlete)}
      </h1>
      <p class="lead">
        {joined([athlete.isTeam && t("athlete.pair"), athlete.gender !== "UNKNOWN" && t(`gender.${athlete.gender}`), athlete.nationality, tn("search.races.count", races.length)])}
      </p>
      <Facts
        of={[
          best !== null && [t("athlete.best"), time(best)],
          latest && [t("athlete.latest"), time(latest.totalS)],
          next && [t("athlete.next"), t("event.range", { from: time(next.fastS), to: time(next.slowS) })],
        ]}
      />
      {next && <p class="note">{t("athlete.nextNote")}</p>}
      <section aria-labelledby="races">
        <h2 id="races">{t("athlete.races")}</h2>
        <RacesChart races={races} />
        <RaceList races={races} />
        <p class="acts screen-only">
          {finished.length > 1 && (
            <a class="button" href={`/compare?races=${finished.slice(-6).map((race) => race.id).join(",")}`}>
              {t("compare.all")}
            </a>
          )}
          <a class="button" href={`/squad?ids=${athlete.id}`}>
            {t("athlete.toSquad")}
          </a>
        </p>
      </section>
      {data.progress && <Progress progress={data.progress} />}
      {latest?.analysis && <Shape clusters={latest.analysis.clusters} />}
      <BestSegments races={races} />
    </article>
  );
}
