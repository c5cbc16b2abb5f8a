import { useEffect, useMemo, useState } from "preact/hooks";
import { useQuery } from "../api/useQuery";
import { go, usePlace, useScroll, useTitle, withQuery } from "../app/place";
import type { PageProps } from "../app/routes";
import { eventTitle, joined } from "../format/names";
import { EventDocument, type EventQuery, OnCourseDocument } from "../gql/graphql";
import { day, number, percent, t, tn } from "../i18n/i18n";
import { Crumbs, seasonCrumb } from "../ui/Crumbs";
import { Facts } from "../ui/Facts";
import { Gone } from "../ui/Gone";
import { Problem } from "../ui/Problem";
import { BoardFilters } from "./BoardFilters";
import { FindMe } from "./FindMe";
import { filterOf, isFiltered } from "./filters";
import { Leaderboard, ROW_PX } from "./Leaderboard";
import { NewsList } from "./NewsList";
import { Starts } from "./Starts";
import { useBoard } from "./useBoard";
import { useLive } from "./useLive";

type EventData = NonNullable<EventQuery["event"]>;
const STARTS = 8;
const BELOW_TOP_PX = 160;

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
      {course && (
        <p class="note">
          {t(course.coursePct > 0 ? "event.courseSlow" : "event.courseFast", { pct: percent(Math.abs(course.coursePct), 1) })}{" "}
          {t("event.courseNote", { pct: percent(course.uncertaintyPct, 1), n: number(course.finishers) })}
        </p>
      )}
    </>
  );
}

export function EventPage({ id }: PageProps) {
  const { query } = usePlace();
  const filterKey = ["division", "gender", "age", "nation", "status", "by"].map((name) => query.get(name)).join("|");
  const filter = useMemo(() => filterOf(query), [filterKey]);
  const me = query.get("me");
  const about = useQuery(EventDocument, { id });
  const onCourse = useQuery(OnCourseDocument, { id, first: STARTS });
  const { board, isReady, redraw } = useBoard(id, filter);
  const [head, setHead] = useState<number | null>(null);
  const event = about.data?.event;
  // Followed from the state that was shown first; a filter that is chosen later brings a later state, behind which entries count.
  useEffect(() => {
    if (isReady && event && head === null) setHead(Math.min(board.head, event.head));
  }, [isReady, event]);
  const live = useLive(id, head, board, redraw, () => {
    about.reload();
    onCourse.reload();
  });
  useTitle(event && eventTitle(event).city);
  useScroll(event !== undefined && isReady);

  if (about.data && !event) return <Gone what="gone.event" />;
  if (!event) return about.fault ? <Problem fault={about.fault} onRetry={about.reload} /> : <p class="loading" role="status" />;
  const starts = event.isClosed ? [] : (onCourse.data?.event?.onCourse.edges.map(({ node }) => node) ?? []);
  const finishers = event.finishers + live.finished;
  const find = (resultId: string, rank: number): void => {
    go(withQuery({ me: resultId }), { stay: true, replace: true });
    void board.need(rank - 1, rank).then(() => {
      const body = document.querySelector(".board tbody");
      if (body) scrollTo({ top: body.getBoundingClientRect().top + scrollY + (rank - 1) * ROW_PX - BELOW_TOP_PX });
    });
  };
  const isNarrow = starts.length > 0 || live.news.length > 0;
  return (
    <>
      <Head event={event} finishers={finishers} />
      <div class={isNarrow ? "split" : "split wide-open"}>
        <section aria-labelledby="board">
          <h2 id="board">{t("event.leaderboard")}</h2>
          <BoardFilters filter={filter} />
          <FindMe id={id} filter={filter} onFound={find} />
          <p class="note" role="status">
            {!isReady ? "" : board.total > 0 ? tn("event.rows", board.total) : t(isFiltered(filter) ? "event.nobody" : "event.nobodyYet")}{" "}
            {isFiltered(filter) && (
              <a href={location.pathname} data-stay>
                {t("event.clear")}
              </a>
            )}
          </p>
          {board.fault ? <Problem fault={board.fault} onRetry={() => void board.reload()} isPart /> : null}
          {board.total > 0 && <Leaderboard board={board} filter={filter} me={me} />}
        </section>
        <aside>
          {starts.length > 0 && <Starts starts={starts} />}
          {live.news.length > 0 && <NewsList news={live.news} />}
        </aside>
      </div>
    </>
  );
}
