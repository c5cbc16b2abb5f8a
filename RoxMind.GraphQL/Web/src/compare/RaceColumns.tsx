import { racePath } from "../app/routes";
import { capital, category, eventParts, groupName, joined, nameOf, segmentName } from "../format/names";
import { delta, time } from "../format/time";
import type { CompareQuery } from "../gql/graphql";
import { number, percent, t } from "../i18n/i18n";

type Found = CompareQuery["compare"];
type Race = Found["races"][number];

interface Row {
  readonly key: string;
  readonly name: string;
  readonly times: readonly (number | null | undefined)[];
  readonly kind: "sum" | "part" | "minor";
}

const least = (times: Row["times"]): number => Math.min(...times.filter((one): one is number => typeof one === "number" && one > 0));

function rowsOf({ races, segments }: Found): Row[] {
  const sum = (key: string, name: string, of: (race: Race) => number | null | undefined): Row => ({ key, name, times: races.map(of), kind: "sum" });
  return [
    sum("total", t("event.finish"), (race) => race.totalS || null),
    sum("run", groupName("RUN"), (race) => race.totals.runS),
    sum("work", groupName("STATION"), (race) => race.totals.workS),
    sum("roxzone", groupName("ROXZONE"), (race) => race.totals.roxzoneS),
    ...segments.map(({ segment, times }): Row => {
      const of = new Map(times.map(({ raceId, timeS }) => [raceId, timeS]));
      const kind = segment.startsWith("ROXZONE") ? "minor" : "part";
      return { key: segment, name: segmentName(segment), times: races.map(({ id }) => of.get(id)), kind };
    }),
  ];
}

/** A time, and how far it is behind the fastest of its row. */
function Cell({ timeS, fastestS }: { timeS: number | null | undefined; fastestS: number }) {
  if (!timeS) return <td class="num soft">{"\u2013"}</td>;
  const behindS = timeS - fastestS;
  return (
    <td class={behindS === 0 ? "num fastest" : "num"}>
      {time(timeS)}
      <small>{behindS === 0 ? t("compare.fastest") : delta(behindS)}</small>
    </td>
  );
}

/** Races as columns, what they took as rows. */
export function RaceColumns({ found, onRemove }: { found: Found; onRemove: (id: string) => void }) {
  const { races } = found;
  const isMixed = new Set(races.map((race) => race.standard.key)).size > 1;
  const facts: readonly (readonly [string, (race: Race) => string])[] = [
    [t("rank.percentile"), ({ analysis }) => (analysis ? number(Math.floor(analysis.percentile)) : "\u2013")],
    [t("event.vsExpected"), ({ analysis }) => delta(analysis?.expectation.residualS)],
    [t("compare.fade"), ({ analysis }) => (typeof analysis?.pacing.fadePct === "number" ? percent(analysis.pacing.fadePct, 1) : "\u2013")],
  ];
  return (
    <section aria-labelledby="side">
      <h2 id="side">{t("compare.side")}</h2>
      <p class="note">
        {t("compare.note")} {isMixed && t("compare.mixed")}
      </p>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="side">
        <table class="columns">
          <thead>
            <tr>
              <td />
              {races.map((race) => (
                <th key={race.id} scope="col">
                  <a href={racePath(race.id)} dir="auto">
                    {nameOf(race)}
                  </a>
                  <small>{joined([eventParts(race.eventName).city, category(race)])}</small>
                  <button type="button" class="screen-only" aria-label={t("compare.removeOne", { name: nameOf(race) })} onClick={() => onRemove(race.id)}>
                    {t("list.remove")}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowsOf(found).map(({ key, name, times, kind }) => (
              <tr key={key} class={kind}>
                <th scope="row">{name}</th>
                {times.map((timeS, i) => (
                  <Cell key={races[i]!.id} timeS={timeS} fastestS={least(times)} />
                ))}
              </tr>
            ))}
            {facts.map(([name, of]) => (
              <tr key={name} class="part">
                <th scope="row">{capital(name)}</th>
                {races.map((race) => (
                  <td key={race.id} class="num">
                    {of(race)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
