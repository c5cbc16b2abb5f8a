import { useQuery } from "../api/useQuery";
import type { Board } from "../event/board";
import { nameOf } from "../format/names";
import { delta, time, tone } from "../format/time";
import { StandingsDocument } from "../gql/graphql";
import { t } from "../i18n/i18n";
import { checkpointName } from "../live/checkpoints";
import { useAgain } from "../live/useAgain";
import type { Category } from "./categories";

const MOST = 10;

interface Line {
  readonly key: string;
  readonly rank: number | null | undefined;
  readonly name: string;
  readonly timeS: number;
  readonly note: string;
  readonly tone: string;
  readonly isFresh: boolean;
}

function linesOf(board: Board): Line[] {
  const lines: Line[] = [];
  for (let i = 0; i < Math.min(MOST, board.total); i++) {
    const row = board.at(i);
    if (row) {
      const { resultId, rank, timeS, residualS } = row;
      lines.push({ key: resultId, rank, name: nameOf(row), timeS, note: typeof residualS === "number" ? delta(residualS) : "", tone: tone(residualS), isFresh: board.isFresh(resultId) });
    }
  }
  return lines;
}

/** The first ten of a category: who has finished, and before that how they stand at the furthest checkpoint. */
export function WallBoard({ id, category, board, stamp }: { id: string; category: Category; board: Board; stamp: number }) {
  const isBefore = board.total === 0 && category.furthest > 0;
  const { division, gender, furthest } = category;
  const asked = useQuery(StandingsDocument, isBefore ? { id, checkpoint: furthest, by: "TIME", division, gender, ageGroup: null, first: MOST } : null);
  useAgain(asked, stamp);
  const standing = (asked.data?.event?.standings.edges ?? []).map(({ node }): Line => {
    const name = node.name ?? t("event.number", { n: node.startNumber });
    return { key: `${node.startNumber}`, rank: node.rank, name, timeS: node.timeS, note: node.forecastS ? time(node.forecastS) : "", tone: "soft", isFresh: false };
  });
  const lines = isBefore ? standing : linesOf(board);
  return (
    <table class="wall-board">
      <caption>{isBefore ? checkpointName(furthest) : t("event.finish")}</caption>
      <colgroup>
        <col class="wall-rank" />
        <col />
        <col class="wall-time" />
        <col class="wall-note" />
      </colgroup>
      <thead class="unseen">
        <tr>
          <th scope="col">{t("event.rank")}</th>
          <th scope="col">{t("table.athlete")}</th>
          <th scope="col">{t("table.time")}</th>
          <th scope="col">{t(isBefore ? "live.forecast" : "event.vsExpected")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key} class={line.isFresh ? "fresh" : ""}>
            <td>{line.rank}</td>
            <td dir="auto">{line.name}</td>
            <td>{time(line.timeS)}</td>
            <td class={line.tone}>{line.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
