import { Download } from "../api/Download";
import { go, withQuery } from "../app/place";
import { t, tn } from "../i18n/i18n";
import { InTurn } from "../ui/InTurn";
import { Problem } from "../ui/Problem";
import type { Board } from "./board";
import { BoardFilters } from "./BoardFilters";
import { FindMe } from "./FindMe";
import { type BoardFilter, isFiltered, queryOf } from "./filters";
import { Leaderboard } from "./Leaderboard";
import { ROW_PX } from "./Row";

const BELOW_TOP_PX = 160;

interface Props {
  readonly id: string;
  readonly city: string;
  readonly board: Board;
  readonly filter: BoardFilter;
  readonly isReady: boolean;
  readonly query: URLSearchParams;
}

/** The leaderboard with its filters, its finder and its files. */
export function BoardView({ id, city, board, filter, isReady, query }: Props) {
  const own = queryOf(query);
  const find = (resultId: string, rank: number): void => {
    go(withQuery({ me: resultId }), { stay: true, replace: true });
    void board.need(rank - 1, rank).then(() => {
      const body = document.querySelector(".board tbody");
      if (body) scrollTo({ top: body.getBoundingClientRect().top + scrollY + (rank - 1) * ROW_PX - BELOW_TOP_PX });
    });
  };
  return (
    <section aria-labelledby="board">
      <InTurn>
        <>
          <h2 id="board">{t("event.leaderboard")}</h2>
          <BoardFilters filter={filter} />
        </>
        <>
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
        </>
        {board.total > 0 && <Leaderboard board={board} filter={filter} me={query.get("me")} />}
        {board.total > 0 && (
          <p class="acts screen-only">
            <Download path={`/export/events/${id}/leaderboard${own}`} name={city} />
            <Download path={`/export/events/${id}/analyses${own}`} name={`${city} analyses`} of={t("export.analyses")} />
          </p>
        )}
      </InTurn>
    </section>
  );
}
