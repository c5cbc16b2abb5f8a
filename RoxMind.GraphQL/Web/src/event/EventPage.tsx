import { useEffect, useMemo, useState } from "preact/hooks";
import { useQuery } from "../api/useQuery";
import { usePlace, useScroll, useTitle } from "../app/place";
import type { PageProps } from "../app/routes";
import { eventTitle, joined } from "../format/names";
import { EventDocument, type EventQuery, OnCourseDocument } from "../gql/graphql";
import { day, number, percent, t, tn } from "../i18n/i18n";
import { Checkpoints } from "../live/Checkpoints";
import { FINISH } from "../live/checkpoints";
import { CourseView } from "../live/CourseView";
import { FastestView } from "../live/FastestView";
import { FeedView } from "../live/FeedView";
import "../live/live.css";
import { MoversView } from "../live/MoversView";
import { QualityView } from "../live/QualityView";
import { type View, viewOf, Views } from "../live/Views";
import { Crumbs, seasonCrumb } from "../ui/Crumbs";
import { Facts } from "../ui/Facts";
import { Gone } from "../ui/Gone";
import { InTurn } from "../ui/InTurn";
import { Problem } from "../ui/Problem";
import { BoardView } from "./BoardView";
import { type BoardFilter, filterOf, queryOf } from "./filters";
import type { News } from "./news";
import { NewsList } from "./NewsList";
import { Starts } from "./Starts";
import { useBoard } from "./useBoard";
import { useLive } from "./useLive";

type EventData = NonNullable<EventQuery["event"]>;
const STARTS = 8;
const NEWS = 8;

function Head({ event, finishers }: { event: EventData; finishers: number }) {
  const { city, when } = eventTitle(event);
  const { course } = event;
  const waiting = finishers - event.analyzed;
  return (
    <>
      <Crumbs way={[...seasonCrumb(event.season), { name: city }]} />
      <div class="head">
        <div>
          <h1 dir="auto">{city}</h1>
          <p class="lead">{joined([when, event.startsOn && day(event.startsOn)])}</p>
        </div>
        {event.isClosed ? <span class="pill">{t("event.complete")}</span> : event.onCourseCount > 0 ? <span class="pill live">{t("event.live")}</span> : null}
      </div>
      <Facts
        of={[
          [t("event.finishers"), number(finishers)],
          event.onCourseCount > 0 && !event.isClosed && [t("event.onCourse"), number(event.onCourseCount)],
          waiting > 0 && [t("event.analysing"), number(waiting)],
          event.notRanked > 0 && [t("event.notRanked"), number(event.notRanked)],
        ]}
      />
      {course && course.finishers > 0 && (
        <p class="note">
          {t(course.coursePct > 0 ? "event.courseSlow" : "event.courseFast", { pct: percent(Math.abs(course.coursePct), 1) })}{" "}
          {tn("event.courseNote", course.finishers, { pct: percent(course.uncertaintyPct, 1) })}
        </p>
      )}
    </>
  );
}

/** What is looked at of an event. */
function Shown({ view, ...props }: { view: View; id: string; filter: BoardFilter; furthest: number; stamp: number; news: readonly News[] }) {
  switch (view) {
    case "checkpoints":
      return <Checkpoints {...props} />;
    case "movers":
      return <MoversView {...props} />;
    case "fastest":
      return <FastestView {...props} />;
    case "course":
      return <CourseView {...props} />;
    case "quality":
      return <QualityView {...props} />;
    default:
      return <FeedView {...props} />;
  }
}

export function EventPage({ id }: PageProps) {
  const { query } = usePlace();
  const view = viewOf(query);
  const filterQuery = queryOf(query);
  const filter = useMemo(() => filterOf(query), [filterQuery]);
  const about = useQuery(EventDocument, { id });
  const onCourse = useQuery(OnCourseDocument, { id, first: STARTS });
  const { board, isReady, redraw } = useBoard(id, filter);
  const [head, setHead] = useState<number | null>(null);
  const [stamp, setStamp] = useState(0);
  const event = about.data?.event;
  // Followed from the state that was shown first; a filter that is chosen later brings a later state, behind which entries count.
  useEffect(() => {
    if (isReady && event && head === null) setHead(Math.min(board.head, event.head));
  }, [isReady, event]);
  const live = useLive(id, head, [board], redraw, () => {
    about.reload();
    onCourse.reload();
    setStamp((n) => n + 1);
  });
  useTitle(event && eventTitle(event).city);
  useScroll(event !== undefined && isReady);

  if (about.data && !event) return <Gone what="gone.event" />;
  if (!event) return about.fault ? <Problem fault={about.fault} onRetry={about.reload} /> : <p class="loading" role="status" />;
  const starts = event.isClosed ? [] : (onCourse.data?.event?.onCourse.edges.map(({ node }) => node) ?? []);
  const isNarrow = view === "board" && (starts.length > 0 || live.news.length > 0);
  return (
    <InTurn>
      <>
        <Head event={event} finishers={event.finishers + live.finished} />
        <Views id={id} view={view} />
      </>
      {view === "board" ? (
        <div class={isNarrow ? "split" : "split wide-open"}>
          <BoardView id={id} city={eventTitle(event).city} board={board} filter={filter} isReady={isReady} query={query} />
          <aside>
            {starts.length > 0 && <Starts starts={starts} />}
            {live.news.length > 0 && <NewsList news={live.news.slice(0, NEWS)} />}
          </aside>
        </div>
      ) : (
        onCourse.data && <Shown view={view} id={id} filter={filter} furthest={starts[0]?.segmentsDone || FINISH} stamp={stamp} news={live.news} />
      )}
    </InTurn>
  );
}
