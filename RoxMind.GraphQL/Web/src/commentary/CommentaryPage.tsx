// For whoever talks over the loudspeakers: who is about to pass whom, who is off forecast, who is new and who returns.

import { useEffect, useMemo, useState } from "preact/hooks";
import { useQuery } from "../api/useQuery";
import { usePlace, useScroll, useTitle } from "../app/place";
import { eventPath, type PageProps } from "../app/routes";
import { filterOf } from "../event/filters";
import { NewsList } from "../event/NewsList";
import { useBoard } from "../event/useBoard";
import { useLive } from "../event/useLive";
import { category, eventTitle, joined } from "../format/names";
import { time } from "../format/time";
import { nextOf, rangeOf } from "../format/underWay";
import { CommentaryFieldDocument, EventDocument } from "../gql/graphql";
import { t } from "../i18n/i18n";
import { checkpointName } from "../live/checkpoints";
import { useAgain } from "../live/useAgain";
import { Who } from "../live/Who";
import { Crumbs, seasonCrumb } from "../ui/Crumbs";
import { Gone } from "../ui/Gone";
import { Problem } from "../ui/Problem";
import "./commentary.css";
import { Newcomer } from "./Newcomer";
import { OffForecast } from "./OffForecast";
import { type Pass, passesOf, type Start } from "./passing";

const MOST_PASSES = 8;
const NEXT = 8;

const nameOfStart = ({ name, startNumber }: Start): string => name ?? t("event.number", { n: startNumber });

function Passes({ passes }: { passes: readonly Pass[] }) {
  return (
    <section aria-labelledby="passes">
      <h2 id="passes">{t("commentary.passes")}</h2>
      <p class="note">{t(passes.length === 0 ? "commentary.noPasses" : "commentary.passesNote")}</p>
      <ul class="says">
        {passes.slice(0, MOST_PASSES).map(({ behind, ahead, checkpoint, gapS, leadS }) => (
          <li key={behind.id}>
            <p>
              <strong dir="auto">{nameOfStart(behind)}</strong> {t("commentary.onto")} <strong dir="auto">{nameOfStart(ahead)}</strong>
            </p>
            <small>
              {joined([category(behind), t("commentary.gap", { gap: time(gapS), where: checkpointName(checkpoint) }), t("commentary.lead", { lead: time(leadS) })])}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who finishes next, with what is known of them. */
function Next({ starts }: { starts: readonly Start[] }) {
  return (
    <section aria-labelledby="next">
      <h2 id="next">{t("commentary.next")}</h2>
      <p class="note">{t(starts.length === 0 ? "commentary.nobody" : "commentary.nextNote")}</p>
      <ul class="says">
        {starts.slice(0, NEXT).map((start) => (
          <li key={start.id}>
            <p class="who">
              <Who of={start} note={joined([category(start), start.nationality, nextOf(start)])} />
            </p>
            <p class="line">
              <Newcomer start={start} />
              <span class="num">
                {start.forecastS ? time(start.forecastS) : t("event.noForecast")}
                <small>{rangeOf(start)}</small>
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function CommentaryPage({ id }: PageProps) {
  const { query } = usePlace();
  const filter = useMemo(() => filterOf(query), [query.get("division"), query.get("gender")]);
  const about = useQuery(EventDocument, { id });
  const field = useQuery(CommentaryFieldDocument, { id });
  const { board, isReady, redraw } = useBoard(id, filter);
  const [stamp, setStamp] = useState(0);
  useAgain(field, stamp);
  const event = about.data?.event;
  const [head, setHead] = useState<number | null>(null);
  useEffect(() => {
    if (isReady && event && head === null) setHead(Math.min(board.head, event.head));
  }, [isReady, event]);
  const live = useLive(id, head, [board], redraw, () => {
    about.reload();
    setStamp((n) => n + 1);
  });
  const starts = useMemo(() => field.data?.event?.onCourse.edges.map(({ node }) => node) ?? [], [field.data]);
  const passes = useMemo(() => passesOf(starts), [starts]);
  useTitle(event && `${eventTitle(event).city}, ${t("commentary.title")}`);
  useScroll(event !== undefined && field.data !== undefined);
  if (about.data && !event) return <Gone what="gone.event" />;
  if (!event) return about.fault ? <Problem fault={about.fault} onRetry={about.reload} /> : <p class="loading" role="status" />;
  const { city } = eventTitle(event);
  return (
    <>
      <Crumbs way={[...seasonCrumb(event.season), { path: eventPath(id), name: city }, { name: t("commentary.title") }]} />
      <h1 dir="auto">{city}</h1>
      <p class="lead">{t("commentary.lead-in")}</p>
      {field.fault ? <Problem fault={field.fault} onRetry={field.reload} isPart /> : null}
      <div class="halves commentary">
        <div>
          <Passes passes={passes} />
          <OffForecast id={id} filter={filter} stamp={stamp} />
        </div>
        <div>
          <Next starts={starts} />
          {live.news.length > 0 && <NewsList news={live.news.slice(0, 10)} />}
        </div>
      </div>
    </>
  );
}
