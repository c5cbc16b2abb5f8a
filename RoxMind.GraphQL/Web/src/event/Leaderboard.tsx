// The rows of a leaderboard: only those in sight are in the document.

import { useEffect, useRef, useState } from "preact/hooks";
import { groupName, segmentName } from "../format/names";
import { language, t } from "../i18n/i18n";
import type { Board } from "./board";
import type { BoardFilter } from "./filters";
import { Row, ROW_PX } from "./Row";

/** Few: each row there is costs every frame of a scroll a little. */
const AROUND = 6;
/** So few rows come at a time that a frame has room for them, and so many that the others are not looked through too often. */
const STEP = 3;

/** Which rows are in sight, and some around them. */
function useWindow(total: number): { table: { current: HTMLTableSectionElement | null }; from: number; to: number } {
  const table = useRef<HTMLTableSectionElement>(null);
  // At first as many as a screen shows: those around them come once they are painted.
  const [range, setRange] = useState(() => ({ from: 0, to: Math.ceil(innerHeight / ROW_PX) }));
  const look = (): void => {
    const body = table.current;
    if (!body) return;
    const above = -body.getBoundingClientRect().top;
    const first = Math.floor(above / ROW_PX / STEP) * STEP;
    const from = Math.max(0, Math.min(first - AROUND, total - 1));
    const to = Math.max(from + 1, first + Math.ceil(innerHeight / ROW_PX) + STEP + AROUND);
    setRange((now) => (now.from === from && now.to === to ? now : { from, to }));
  };
  useEffect(() => {
    look();
    addEventListener("scroll", look, { passive: true });
    addEventListener("resize", look);
    return () => {
      removeEventListener("scroll", look);
      removeEventListener("resize", look);
    };
  }, [total]);
  return { table, from: Math.min(range.from, Math.max(0, total - 1)), to: Math.min(range.to, total) };
}

export function Leaderboard({ board, filter, me }: { board: Board; filter: BoardFilter; me: string | null }) {
  const { table, from, to } = useWindow(board.total);
  useEffect(() => void board.need(from, to), [board, from, to]);
  const what = filter.segment ? segmentName(filter.segment) : filter.group ? groupName(filter.group) : t("table.time");
  const rows = [];
  for (let i = from; i < to; i++) {
    const row = board.at(i);
    const [isFresh, isMe] = [row !== undefined && board.isFresh(row.resultId), row !== undefined && row.resultId === me];
    rows.push(<Row key={i} row={row} index={i} isFresh={isFresh} isMe={isMe} language={language.get()} />);
  }
  return (
    // Laid out without the browser's table, which measures every row again when one comes: what it is is said by its roles.
    <table class="board" role="table" aria-labelledby="board" aria-rowcount={board.total + 1}>
      <thead role="rowgroup">
        <tr role="row" aria-rowindex={1}>
          <th role="columnheader" class="num" scope="col">
            <abbr title={t("event.rank")}>#</abbr>
          </th>
          <th role="columnheader" scope="col">
            {t("table.athlete")}
          </th>
          <th role="columnheader" class="num" scope="col">
            {what}
          </th>
          <th role="columnheader" class="num wide" scope="col">
            {t("event.behind")}
          </th>
          <th role="columnheader" class="num" scope="col">
            {t("event.vsExpected")}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" ref={table} style={{ height: `${board.total * ROW_PX}px` }}>
        {rows}
      </tbody>
    </table>
  );
}
