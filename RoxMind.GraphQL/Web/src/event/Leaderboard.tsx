// The rows of a leaderboard: only those in sight are in the document.

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { racePath } from "../app/routes";
import { category, groupName, joined, nameOf, segmentName } from "../format/names";
import { delta, time, tone } from "../format/time";
import { number, t } from "../i18n/i18n";
import type { Board, BoardRow } from "./board";
import type { BoardFilter } from "./filters";

/** As the style sheet has it: every row is equally high. */
export const ROW_PX = 60;
const AROUND = 12;

/** Which rows are in sight, and some around them. */
function useWindow(total: number): { table: { current: HTMLTableSectionElement | null }; from: number; to: number } {
  const table = useRef<HTMLTableSectionElement>(null);
  const [range, setRange] = useState({ from: 0, to: 40 });
  const look = (): void => {
    const body = table.current;
    if (!body) return;
    const above = -body.getBoundingClientRect().top;
    // In steps, so that most scrolling changes nothing in the document.
    const step = Math.floor(AROUND / 2);
    const first = Math.floor(above / ROW_PX / step) * step;
    const from = Math.max(0, Math.min(first - AROUND, total - 1));
    const to = Math.max(from + 1, first + Math.ceil(innerHeight / ROW_PX) + step + AROUND);
    setRange((now) => (now.from === from && now.to === to ? now : { from, to }));
  };
  useLayoutEffect(look, [total]);
  useEffect(() => {
    addEventListener("scroll", look, { passive: true });
    addEventListener("resize", look);
    return () => {
      removeEventListener("scroll", look);
      removeEventListener("resize", look);
    };
  }, [total]);
  return { table, from: Math.min(range.from, Math.max(0, total - 1)), to: Math.min(range.to, total) };
}

function Row({ row, index, isFresh, isMe }: { row: BoardRow | undefined; index: number; isFresh: boolean; isMe: boolean }) {
  if (!row) {
    return (
      <tr aria-rowindex={index + 2} class="waiting">
        <td class="num">{number(index + 1)}</td>
        <td colSpan={4} class="soft">
          {t("event.loadingRow")}
        </td>
      </tr>
    );
  }
  const isRanked = row.rank !== null;
  return (
    <tr aria-rowindex={index + 2} class={`${isFresh ? "fresh" : ""} ${isMe ? "me" : ""}`}>
      <td class="num">{isRanked ? number(row.rank!) : ""}</td>
      <td class="who">
        {row.raceId ? (
          <a href={racePath(row.raceId)} dir="auto" title={row.name ?? undefined}>
            {nameOf(row)}
          </a>
        ) : (
          <span dir="auto">{nameOf(row)}</span>
        )}
        <small>{joined([category(row), row.nationality])}</small>
      </td>
      <td class="num time">{row.timeS > 0 ? time(row.timeS) : isRanked ? "" : t(`status.${row.status}`)}</td>
      <td class="num soft wide">{isRanked && row.behindS > 0 ? delta(row.behindS) : ""}</td>
      <td class={`num ${tone(row.residualS)}`}>{isRanked ? delta(row.residualS) : ""}</td>
    </tr>
  );
}

export function Leaderboard({ board, filter, me }: { board: Board; filter: BoardFilter; me: string | null }) {
  const { table, from, to } = useWindow(board.total);
  useEffect(() => void board.need(from, to), [board, from, to]);
  const what = filter.segment ? segmentName(filter.segment) : filter.group ? groupName(filter.group) : t("table.time");
  const rows = [];
  for (let i = from; i < to; i++) {
    const row = board.at(i);
    rows.push(<Row key={i} row={row} index={i} isFresh={row !== undefined && board.isFresh(row.resultId)} isMe={row !== undefined && row.resultId === me} />);
  }
  const space = (count: number) => count > 0 && <tr class="space" aria-hidden="true" style={{ height: `${count * ROW_PX}px` }} />;
  return (
    <table class="board" aria-rowcount={board.total + 1}>
      <thead>
        <tr aria-rowindex={1}>
          <th class="num" scope="col">
            <abbr title={t("event.rank")}>#</abbr>
          </th>
          <th scope="col">{t("table.athlete")}</th>
          <th class="num" scope="col">
            {what}
          </th>
          <th class="num wide" scope="col">
            {t("event.behind")}
          </th>
          <th class="num" scope="col">
            {t("event.vsExpected")}
          </th>
        </tr>
      </thead>
      <tbody ref={table}>
        {space(from)}
        {rows}
        {space(board.total - to)}
      </tbody>
    </table>
  );
}
