import { nameOf } from "../format/names";
import { time } from "../format/time";
import { nextOf, rangeOf } from "../format/underWay";
import type { OnCourseQuery } from "../gql/graphql";
import { t } from "../i18n/i18n";

type Start = NonNullable<OnCourseQuery["event"]>["onCourse"]["edges"][number]["node"];

function StartLine({ start }: { start: Start }) {
  return (
    <li>
      <div class="line">
        <strong dir="auto">{start.name ? nameOf(start) : t("event.number", { n: start.startNumber })}</strong>
        <span>{time(start.forecastS)}</span>
      </div>
      <div class="line">
        <small>{nextOf(start)}</small>
        <small>{start.forecastS ? rangeOf(start) : t("event.noForecast")}</small>
      </div>
    </li>
  );
}

/** Who is on the course, furthest first, and where that leads. */
export function Starts({ starts }: { starts: readonly Start[] }) {
  return (
    <section aria-labelledby="starts">
      <h2 id="starts">{t("event.starts")}</h2>
      <p class="note">{t("event.startsNote")}</p>
      <ul class="starts">
        {starts.map((start) => (
          <StartLine key={start.id} start={start} />
        ))}
      </ul>
    </section>
  );
}
