// For a big screen: no controls, one category after the other, changed by the feed alone.

import { useEffect, useMemo, useState } from "preact/hooks";
import { useQuery } from "../api/useQuery";
import { useTitle } from "../app/place";
import type { PageProps } from "../app/routes";
import { Board } from "../event/board";
import type { BoardFilter } from "../event/filters";
import { useLive } from "../event/useLive";
import { category as nameOfCategory, eventTitle } from "../format/names";
import { EventDocument, WallFieldDocument } from "../gql/graphql";
import { clock, number, t } from "../i18n/i18n";
import { Gone } from "../ui/Gone";
import { Problem } from "../ui/Problem";
import { useAgain } from "../live/useAgain";
import { categoriesOf, type Category } from "./categories";
import "./wall.css";
import { WallBoard } from "./WallBoard";
import { WallNews } from "./WallNews";

const TURN_MS = 12_000;
const EVERYONE: BoardFilter = { division: null, gender: null, ageGroup: null, nationality: null, status: null, segment: null, group: null };

/** A leaderboard for each category, all kept by one feed. */
function useBoards(id: string, categories: readonly Category[]): { boards: ReadonlyMap<string, Board>; isReady: boolean; redraw: () => void } {
  const [, setTurn] = useState(0);
  const [ready, setReady] = useState("");
  const key = categories.map((one) => one.key).join("|");
  const redraw = (): void => setTurn((n) => n + 1);
  const boards = useMemo(
    () => new Map(categories.map((one) => [one.key, new Board(id, { ...EVERYONE, division: one.division, gender: one.gender }, redraw)])),
    [id, key],
  );
  useEffect(() => {
    void Promise.all([...boards.values()].map((board) => board.need(0, 1))).then(() => setReady(key));
    return () => boards.forEach((board) => board.leave());
  }, [boards]);
  return { boards, isReady: key !== "" && ready === key, redraw };
}

/** The number of the turn, and the time of day. */
function useTurn(): { turn: number; now: string } {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000);
    return () => clearInterval(timer);
  }, []);
  return { turn: Math.floor(now.getTime() / TURN_MS), now: clock(now.toISOString()) };
}

export function WallPage({ id }: PageProps) {
  const about = useQuery(EventDocument, { id });
  const field = useQuery(WallFieldDocument, { id });
  const [stamp, setStamp] = useState(0);
  useAgain(field, stamp);
  const categories = useMemo(() => categoriesOf(field.data?.event), [field.data]);
  const { boards, isReady, redraw } = useBoards(id, categories);
  const event = about.data?.event;
  const [head, setHead] = useState<number | null>(null);
  useEffect(() => {
    if (isReady && event && head === null) setHead(Math.min(event.head, ...[...boards.values()].map((board) => board.head)));
  }, [isReady, event]);
  const live = useLive(id, head, [...boards.values()], redraw, () => {
    about.reload();
    setStamp((n) => n + 1);
  });
  const { turn, now } = useTurn();
  useTitle(event && `${eventTitle(event).city}, ${t("wall.title")}`);
  if (about.data && !event) return <Gone what="gone.event" />;
  if (!event) return about.fault ? <Problem fault={about.fault} onRetry={about.reload} /> : <p class="loading" role="status" />;
  const shown = categories.length > 0 ? categories[turn % categories.length]! : null;
  const board = shown && boards.get(shown.key);
  return (
    <div class={live.news.length > 0 ? "wall" : "wall alone"}>
      <header>
        <h1 dir="auto">{eventTitle(event).city}</h1>
        {shown && <p class="wall-category">{nameOfCategory({ ...shown, ageGroup: "unknown" })}</p>}
        <p class="wall-clock">{now}</p>
      </header>
      {shown && board ? <WallBoard key={shown.key} id={id} category={shown} board={board} stamp={stamp} /> : <p class="wall-wait">{t("event.nobodyYet")}</p>}
      {live.news.length > 0 && <WallNews news={live.news} />}
      <footer>
        <p>
          <strong>{number(event.finishers + live.finished)}</strong> {t("event.finishers")}
        </p>
        {event.onCourseCount > 0 && (
          <p>
            <strong>{number(event.onCourseCount)}</strong> {t("event.onCourse")}
          </p>
        )}
        {categories.length > 1 && (
          <ol aria-hidden="true">
            {categories.map((one) => (
              <li key={one.key} class={one === shown ? "on" : ""} />
            ))}
          </ol>
        )}
      </footer>
    </div>
  );
}
