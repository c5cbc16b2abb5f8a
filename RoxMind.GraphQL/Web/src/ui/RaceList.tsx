import { racePath } from "../app/routes";
import { eventParts, joined } from "../format/names";
import { time } from "../format/time";
import type { RaceStatus } from "../gql/graphql";
import { day, t } from "../i18n/i18n";

export interface ListedRace {
  readonly id: string;
  readonly eventName: string;
  readonly totalS: number;
  readonly status: RaceStatus;
  readonly date?: string | null;
}

/** Races of one athlete, earliest first. */
export function RaceList({ races, current }: { races: readonly ListedRace[]; current?: string }) {
  return (
    <ul class="rows">
      {races.map((race) => {
        const { city, when } = eventParts(race.eventName);
        const isThis = race.id === current;
        return (
          <li key={race.id}>
            <a class="row" href={racePath(race.id)} aria-current={isThis ? "page" : undefined}>
              <strong dir="auto">{city}</strong>
              <small>{joined([race.date ? day(race.date) : when, isThis && t("history.this")])}</small>
              <span class="pill">{race.status === "FINISHED" ? time(race.totalS) : t(`status.${race.status}`)}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
