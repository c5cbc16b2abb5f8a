import { useQuery } from "../api/useQuery";
import type { Board } from "../event/board";
import { joined, nameOf } from "../format/names";
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

function Lines({ caption, note, lines }: { caption: string; note: string; lines: readonly Line[] }) {
  return (
    <table class="wall-board">
      <caption>{caption}</caption>
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
          <th scope="col">{note}</th>
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

/** The first ten of a category who have finished; below them, while there is room, how those on the course stand at the furthest checkpoint. */
export function WallBoard({ id, category, board, stamp }: { id: string; category: Category; board: Board; stamp: number }) {
  const finished = linesOf(board);
  const { division, gender, furthest } = category;
  // A second list takes the room of a line for its own name.
  const room = finished.length === 0 ? MOST : MOST - finished.length - 1;
  const asked = useQuery(StandingsDocument, furthest > 0 && room > 0 ? { id, checkpoint: furthest, by: "TIME", division, gender, ageGroup: null, first: MOST } : null);
  useAgain(asked, stamp);
  const onCourse = (asked.data?.event?.standings.edges ?? [])
    .filter(({ node }) => !node.finishS)
    .slice(0, Math.max(0, room))
    .map(({ node }): Line => {
      const name = node.name ?? t("event.number", { n: node.startNumber });
      return { key: `${node.startNumber}`, rank: node.rank, name, timeS: node.timeS, note: node.forecastS ? time(node.forecastS) : "", tone: "soft", isFresh: false };
    });
  return (
    <div class="wall-boards">
      {finished.length > 0 && <Lines caption={t("event.finish")} note={t("event.vsExpected")} lines={finished} />}
      {onCourse.length > 0 && <Lines caption={joined([checkpointName(furthest), t("live.forecast")])} note={t("live.forecast")} lines={onCourse} />}
    </div>
  );
}
