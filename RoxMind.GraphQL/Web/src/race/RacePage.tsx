import { useQuery } from "../api/useQuery";
import { useScroll, useTitle } from "../app/place";
import { athletePath, eventPath, type PageProps } from "../app/routes";
import { category, eventParts, joined, nameOf, partName } from "../format/names";
import { delta, time } from "../format/time";
import { type ExplainedFragment, RaceDocument, type RaceQuery } from "../gql/graphql";
import { day, list, number, t } from "../i18n/i18n";
import { Crumbs, seasonCrumb } from "../ui/Crumbs";
import { Facts } from "../ui/Facts";
import { Gone } from "../ui/Gone";
import { InTurn } from "../ui/InTurn";
import { Problem } from "../ui/Problem";
import { Care } from "./Care";
import { Groups } from "./Groups";
import { History } from "./History";
import { Priorities } from "./Priorities";
import { RangeBar } from "./RangeBar";
import { Segments } from "./Segments";
import { Similar } from "./Similar";
import { Verdict } from "./Verdict";
import { Walk } from "./Walk";
import { WhatIf } from "./WhatIf";
import { Words } from "./Words";

type Race = NonNullable<RaceQuery["race"]>;

function Ranks({ race }: { race: Race }) {
  const { rank, analysis } = race;
  const place = (n: number | null | undefined): string | null => (typeof n === "number" ? number(n) : null);
  const facts: [string, string | null][] = [
    [t("rank.overall"), place(rank?.overall)],
    [t("rank.gender"), place(rank?.gender)],
    [t("rank.division"), place(rank?.division)],
    [t("rank.ageGroup"), place(rank?.ageGroup)],
    [t("rank.percentile"), analysis ? number(Math.floor(analysis.percentile)) : null],
  ];
  return <Facts of={facts.filter((fact): fact is [string, string] => fact[1] !== null)} />;
}

function Penalty({ analysis }: { analysis: ExplainedFragment }) {
  return analysis.beyondPartsS > 0 ? <p class="note">{t("race.beyond", { time: time(analysis.beyondPartsS) })}</p> : null;
}

function Explained({ race, analysis }: { race: Race; analysis: ExplainedFragment }) {
  const { strengths } = analysis;
  return (
    <InTurn>
      <Words id={race.id} />
      <Groups groups={analysis.groups} />
      <Priorities items={analysis.priorities} />
      <section aria-labelledby="segments">
        <h2 id="segments">{t("segments.title")}</h2>
        <p class="note">
          {t("segments.note")} {strengths.length > 0 && t("segments.best", { parts: list(strengths.map((item) => `${partName(item)} (${delta(item.gapS)})`)) })}
        </p>
        <Segments segments={analysis.segments} doubts={race.doubtful} />
      </section>
      <Walk pacing={analysis.pacing} totalS={race.totalS} />
      <WhatIf standard={race.standard.key} splits={race.splits} totalS={race.totalS} />
      <Similar id={race.id} />
      <History raceId={race.id} athleteId={race.athlete.id} />
      <Care flags={analysis.flags} />
    </InTurn>
  );
}

/** The splits of a race that is not explained. */
function Unexplained({ race }: { race: Race }) {
  const segments = race.splits.map((split) => ({ ...split, expectedS: null, gapS: null, percentile: null, marks: [] }));
  return (
    <>
      <div class="empty">
        <h2>{t("race.noAnalysis")}</h2>
        <p class="note" lang="en">
          {race.analysisUnavailable}
        </p>
      </div>
      <section aria-labelledby="segments">
        <h2 id="segments">{t("segments.title")}</h2>
        <Segments segments={segments} doubts={race.doubtful} />
      </section>
      <History raceId={race.id} athleteId={race.athlete.id} />
    </>
  );
}

export function RacePage({ id }: PageProps) {
  const { data, fault, reload } = useQuery(RaceDocument, { id });
  const race = data?.race;
  const { city, when } = eventParts(race?.eventName);
  useTitle(race && `${nameOf(race)}, ${city}`);
  useScroll(race !== undefined && race !== null);
  if (data && !race) return <Gone what="gone.race" />;
  if (!race) return fault ? <Problem fault={fault} onRetry={reload} /> : <p class="loading" role="status" />;
  const { analysis } = race;
  const isFinished = race.status === "FINISHED";
  return (
    <article>
      <InTurn>
        <>
          <Crumbs way={[...seasonCrumb(race.event?.season), { path: eventPath(race.eventId), name: city }, { name: nameOf(race) }]} />
          <h1 class="name" dir="auto">
            <a href={athletePath(race.athlete.id)}>{nameOf(race)}</a>
          </h1>
          <p class="lead">
            {joined([category(race), race.nationality, race.startNumber && t("event.number", { n: race.startNumber }), race.date ? day(race.date) : when])}
          </p>
        </>
        <section aria-label={t("race.result")}>
          <p class="finish">{isFinished ? time(race.totalS) : t(`status.${race.status}`)}</p>
          {analysis && <Penalty analysis={analysis} />}
          {analysis && <Verdict analysis={analysis} />}
          {analysis && <RangeBar {...analysis.expectation} totalS={race.totalS} />}
          <Ranks race={race} />
          <p class="acts screen-only">
            <button type="button" onClick={() => print()}>
              {t("race.print")}
            </button>
            <a class="button" href={`/compare?races=${race.id}`}>
              {t("compare.withThis")}
            </a>
            <a class="button" href={`/ask?me=${race.id}`}>
              {t("ask.aboutRace")}
            </a>
          </p>
        </section>
        {analysis ? <Explained race={race} analysis={analysis} /> : <Unexplained race={race} />}
      </InTurn>
    </article>
  );
}
