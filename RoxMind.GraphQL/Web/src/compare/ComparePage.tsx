// Two to six races side by side, whoever ran them and wherever.

import { useState } from "preact/hooks";
import { query } from "../api/query";
import { useQuery } from "../api/useQuery";
import { useScroll, useTitle } from "../app/place";
import { racePath } from "../app/routes";
import { eventParts, joined, nameOf } from "../format/names";
import { time } from "../format/time";
import { CompareDocument, LatestRaceDocument, OneRaceDocument } from "../gql/graphql";
import { list, t, tn } from "../i18n/i18n";
import { Finder } from "../search/Finder";
import type { Line } from "../search/findings";
import { findEach } from "../search/several";
import { Crumbs } from "../ui/Crumbs";
import { explain, Problem } from "../ui/Problem";
import { useIds } from "../ui/ids";
import "./compare.css";
import { RaceColumns } from "./RaceColumns";

const MOST = 6;
const KINDS = ["ATHLETE", "RACE"] as const;

/** The one race that was chosen so far. */
function First({ id, onRemove }: { id: string; onRemove: () => void }) {
  const { data, fault } = useQuery(OneRaceDocument, { id });
  const race = data?.race;
  if (fault) return <Problem fault={fault} isPart />;
  if (!data) return null;
  return (
    <ul class="chips picked">
      <li>
        {race ? (
          <a href={racePath(race.id)} dir="auto">
            {joined([nameOf(race), eventParts(race.eventName).city, race.status === "FINISHED" ? time(race.totalS) : t(`status.${race.status}`)])}
          </a>
        ) : (
          t("gone.race")
        )}{" "}
        <button type="button" onClick={onRemove}>
          {t("list.remove")}
        </button>
      </li>
    </ul>
  );
}

/** The race that a suggestion stands for: of an athlete the latest. */
async function raceOf({ id, kind }: Line): Promise<string | undefined> {
  return kind === "search.athletes" ? (await query(LatestRaceDocument, { athlete: id })).athlete?.races.edges[0]?.node.id : id;
}

export function ComparePage() {
  const { ids, add, remove } = useIds("races", MOST);
  const [said, setSaid] = useState("");
  const { data, fault, reload } = useQuery(CompareDocument, ids.length >= 2 ? { races: [...ids] } : null);
  useTitle(t("compare.title"));
  useScroll(ids.length < 2 || data !== undefined);
  const choose = async (line: Line): Promise<void> => {
    setSaid("");
    try {
      const race = await raceOf(line);
      if (!race || ids.includes(race)) setSaid(t("compare.already"));
      else add(race);
    } catch (cause) {
      setSaid(explain(cause));
    }
  };
  const addAll = async (names: string): Promise<void> => {
    setSaid("");
    try {
      const { found, missing } = await findEach(names, KINDS);
      const races = await Promise.all(found.map(raceOf));
      add(...races.filter((race) => race !== undefined));
      if (missing.length > 0) setSaid(t("search.noneOf", { names: list(missing) }));
    } catch (cause) {
      setSaid(explain(cause));
    }
  };
  const found = ids.length >= 2 ? data?.compare : undefined;
  return (
    <>
      <Crumbs way={[{ name: t("compare.title") }]} />
      <h1>{t("compare.title")}</h1>
      <p class="lead">{t("compare.lead")}</p>
      {ids.length < MOST && (
        <div class="adding">
          <Finder kinds={KINDS} label={t("compare.add")} onChoose={(line) => void choose(line)} onNames={(names) => void addAll(names)} />
          <p class="note" role="status">
            {said || (ids.length === 0 ? t("compare.none") : ids.length === 1 ? t("compare.one") : t("compare.addNote"))}
          </p>
        </div>
      )}
      {ids.length === 1 && <First id={ids[0]!} onRemove={() => remove(ids[0]!)} />}
      {fault ? <Problem fault={fault} onRetry={reload} isPart /> : null}
      {found && found.unknown.length > 0 && (
        <p class="alert" role="alert">
          {tn("compare.unknown", found.unknown.length)}{" "}
          <button type="button" onClick={() => found.unknown.forEach(remove)}>
            {t("list.remove")}
          </button>
        </p>
      )}
      {found && found.races.length > 0 && <RaceColumns found={found} onRemove={remove} />}
    </>
  );
}
