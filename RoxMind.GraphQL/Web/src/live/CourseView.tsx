import { useQuery } from "../api/useQuery";
import { eventPath } from "../app/routes";
import { eventTitle, joined, segmentName } from "../format/names";
import { CourseOfDocument, CoursesDocument } from "../gql/graphql";
import { number, percent, t, tn } from "../i18n/i18n";
import { Later } from "../ui/Later";
import { useAgain } from "./useAgain";

interface Effect {
  readonly key: string;
  readonly name: string;
  readonly path?: string;
  readonly isThis?: boolean;
  readonly coursePct: number;
  readonly uncertaintyPct: number;
}

const signed = (pct: number): string => (pct > 0 ? "+" : pct < 0 ? "\u2212" : "") + percent(Math.abs(pct), 1);

/** What a course adds in percent, as bars with the range in which two of three truths lie. */
function Effects({ effects, label }: { effects: readonly Effect[]; label: string }) {
  const most = Math.max(2, ...effects.map(({ coursePct, uncertaintyPct }) => Math.abs(coursePct) + uncertaintyPct));
  const at = (pct: number): string => `${50 + (50 * pct) / most}%`;
  return (
    <ul class="effects" aria-label={label}>
      {effects.map(({ key, name, path, isThis, coursePct, uncertaintyPct }) => (
        <li key={key} class={isThis ? "this" : ""}>
          {path && !isThis ? (
            <a href={path} dir="auto">
              {name}
            </a>
          ) : (
            <span dir="auto">{name}</span>
          )}
          <span class="effect" aria-hidden="true">
            <span class="effect-range" style={{ left: at(coursePct - uncertaintyPct), width: `${(100 * uncertaintyPct) / most}%` }} />
            <span class={coursePct > 0 ? "effect-dot lost" : "effect-dot won"} style={{ left: at(coursePct) }} />
          </span>
          <span class="num">
            {signed(coursePct)} <small>{`\u00b1 ${number(uncertaintyPct, 1)}`}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** How much slower the course makes each segment, and the finish against other events. */
export function CourseView({ id, stamp }: { id: string; stamp: number }) {
  const own = useQuery(CourseOfDocument, { id });
  const all = useQuery(CoursesDocument, {});
  useAgain(own, stamp);
  return (
    <section aria-labelledby="course">
      <h2 id="course">{t("live.view.course")}</h2>
      <Later asked={own}>
        {({ event }) =>
          event?.course ? (
            <>
              <p class="note">
                {t("live.courseNote")} {t(event.course.basis === "FIELD" ? "live.byField" : "live.byRepeat", { n: number(event.course.repeatAthletes) })}{" "}
                {tn("live.courseSplits", event.course.splits)}
              </p>
              <Effects label={t("live.courseSegments")} effects={event.course.segments.map((one) => ({ ...one, key: one.segment, name: segmentName(one.segment) }))} />
            </>
          ) : (
            <p class="note">{t("live.noCourse")}</p>
          )
        }
      </Later>
      <h3>{t("live.otherCourses")}</h3>
      <p class="note">{t("live.otherNote")}</p>
      <Later asked={all}>
        {({ events }) => (
          <Effects
            label={t("live.otherCourses")}
            effects={events.edges
              .flatMap(({ node }): Effect[] => {
                const { city, when } = eventTitle(node);
                return node.course ? [{ key: node.id, name: joined([city, when]), path: eventPath(node.id), isThis: node.id === id, ...node.course }] : [];
              })
              .sort((a, b) => a.coursePct - b.coursePct)}
          />
        )}
      </Later>
    </section>
  );
}
