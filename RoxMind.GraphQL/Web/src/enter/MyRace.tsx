import { useMemo } from "preact/hooks";
import { useQuery } from "../api/useQuery";
import { category, joined, partName, SEGMENTS } from "../format/names";
import { delta, time } from "../format/time";
import { AnalyzeRaceDocument, type RaceInput, WordsOfRaceDocument } from "../gql/graphql";
import { list, t } from "../i18n/i18n";
import { Care } from "../race/Care";
import { Groups } from "../race/Groups";
import { Percentile } from "../race/Percentile";
import { Priorities } from "../race/Priorities";
import { RangeBar } from "../race/RangeBar";
import { Segments } from "../race/Segments";
import { Verdict } from "../race/Verdict";
import { Walk } from "../race/Walk";
import { WhatIf } from "../race/WhatIf";
import { WordsText } from "../race/Words";
import { Crumbs } from "../ui/Crumbs";
import { InTurn } from "../ui/InTurn";
import { Problem } from "../ui/Problem";
import { ShareLink } from "../ui/ShareLink";
import { type Draft, raceOf } from "./draft";

/** The text of a race, which may take seconds to be written. */
function MyWords({ race }: { race: RaceInput }) {
  const { data, fault } = useQuery(WordsOfRaceDocument, { race });
  const feedback = data?.analyze && "feedback" in data.analyze ? data.analyze.feedback : null;
  return fault ? null : <WordsText text={feedback?.text ?? ""} whole={feedback} />;
}

/** A race that was entered, explained. */
export function MyRace({ draft, onChange }: { draft: Draft; onChange: () => void }) {
  const race = useMemo(() => raceOf(draft), [JSON.stringify(draft)]);
  const { data, fault, reload } = useQuery(AnalyzeRaceDocument, { race });
  const found = data?.analyze;
  if (!found) return fault ? <Problem fault={fault} onRetry={reload} /> : <p class="loading" role="status" />;
  const change = (
    <button type="button" onClick={onChange}>
      {t("enter.change")}
    </button>
  );
  if (found.__typename === "Refused") {
    return (
      <>
        <Crumbs way={[{ path: "/my-race", name: t("enter.title") }]} />
        <h1>{t("enter.refused")}</h1>
        <p class="lead" role="alert" lang="en">
          {found.reason}
        </p>
        <p class="acts">{change}</p>
      </>
    );
  }
  const { analysis, totalS } = found;
  const splits = SEGMENTS.map((segment, i) => ({ segment, timeS: race.splitsS[i] ?? null }));
  const hasSplits = splits.some(({ timeS }) => timeS !== null);
  const hasGroups = analysis.groups.some(({ timeS }) => typeof timeS === "number");
  return (
    <article>
      <Crumbs way={[{ path: "/my-race", name: t("enter.title") }, { name: time(totalS) }]} />
      <h1 class="unseen">{t("enter.title")}</h1>
      <p class="lead">{joined([category({ ...draft, gender: draft.gender!, ageGroup: draft.ageGroup ?? "unknown" }), t("enter.notStored")])}</p>
      <section aria-label={t("race.result")}>
        <p class="finish">{time(totalS)}</p>
        <Verdict analysis={analysis} />
        <RangeBar {...analysis.expectation} totalS={totalS} />
        <Percentile analysis={analysis} />
        <div class="acts screen-only">
          {change}
          <ShareLink note={t("enter.shareNote")} />
        </div>
      </section>
      <InTurn>
        <MyWords race={race} />
        {hasGroups && <Groups groups={analysis.groups.filter(({ timeS }) => typeof timeS === "number")} />}
        {(hasSplits || hasGroups) && <Priorities items={analysis.priorities} />}
        {hasSplits && (
          <section aria-labelledby="segments">
            <h2 id="segments">{t("segments.title")}</h2>
            <p class="note">
              {t("segments.note")}{" "}
              {analysis.strengths.length > 0 && t("segments.best", { parts: list(analysis.strengths.map((item) => `${partName(item)} (${delta(item.gapS)})`)) })}
            </p>
            <Segments segments={analysis.segments} doubts={[]} />
          </section>
        )}
        {hasSplits && <Walk pacing={analysis.pacing} totalS={totalS} />}
        {hasSplits && <WhatIf standard={found.standard.key} splits={splits} totalS={totalS} />}
        <Care flags={analysis.flags} />
      </InTurn>
    </article>
  );
}
