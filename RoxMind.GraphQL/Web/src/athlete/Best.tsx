import { racePath } from "../app/routes";
import { eventParts, SEGMENTS, segmentName } from "../format/names";
import { time } from "../format/time";
import type { AthleteQuery } from "../gql/graphql";
import { t } from "../i18n/i18n";

type Race = NonNullable<AthleteQuery["athlete"]>["races"]["edges"][number]["node"];

interface Best {
  readonly timeS: number;
  readonly race: Race;
}

/** The fastest time of each segment within one standard: other loads are other tasks. */
function bestOf(races: readonly Race[]): ReadonlyMap<string, Best> {
  const best = new Map<string, Best>();
  for (const race of races) {
    for (const { segment, timeS } of race.splits) {
      if (timeS && timeS < (best.get(segment)?.timeS ?? Infinity)) best.set(segment, { timeS, race });
    }
  }
  return best;
}

export function BestSegments({ races }: { races: readonly Race[] }) {
  const standard = races.at(-1)?.standard.key;
  const same = races.filter((race) => race.standard.key === standard && race.status === "FINISHED");
  const best = bestOf(same);
  if (same.length < 2 || best.size === 0) return null;
  return (
    <section aria-labelledby="best">
      <h2 id="best">{t("best.title")}</h2>
      <p class="note">{t("best.note", { n: same.length })}</p>
      <ul class="best">
        {SEGMENTS.filter((segment) => !segment.startsWith("ROXZONE")).map((segment) => {
          const found = best.get(segment);
          return (
            found && (
              <li key={segment}>
                <span>{segmentName(segment)}</span>
                <strong>{time(found.timeS)}</strong>
                <a href={racePath(found.race.id)} dir="auto">
                  {eventParts(found.race.eventName).city}
                </a>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
