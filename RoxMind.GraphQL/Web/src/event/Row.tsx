// A row of a leaderboard. It lies where its index says, and is drawn anew only when what it shows has changed.

import { Component } from "preact";
import { racePath } from "../app/routes";
import { category, joined, nameOf } from "../format/names";
import { delta, time, tone } from "../format/time";
import { number, t } from "../i18n/i18n";
import type { BoardRow } from "./board";

/** As the style sheet has it: every row is equally high. */
export const ROW_PX = 60;

interface Props {
  readonly row: BoardRow | undefined;
  readonly index: number;
  readonly isFresh: boolean;
  readonly isMe: boolean;
  readonly language: string;
}

const at = (index: number): { transform: string } => ({ transform: `translateY(${index * ROW_PX}px)` });

function Waiting({ index }: { index: number }) {
  return (
    <tr role="row" aria-rowindex={index + 2} class="waiting" style={at(index)}>
      <td role="cell" class="num">
        {number(index + 1)}
      </td>
      <td role="cell" class="soft">
        {t("event.loadingRow")}
      </td>
    </tr>
  );
}

export class Row extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    const { row, index, isFresh, isMe, language } = this.props;
    return row !== next.row || index !== next.index || isFresh !== next.isFresh || isMe !== next.isMe || language !== next.language;
  }

  override render({ row, index, isFresh, isMe }: Props) {
    if (!row) return <Waiting index={index} />;
    const isRanked = row.rank !== null;
    return (
      <tr role="row" aria-rowindex={index + 2} class={`${isFresh ? "fresh" : ""} ${isMe ? "me" : ""}`} style={at(index)}>
        <td role="cell" class="num">
          {isRanked ? number(row.rank!) : ""}
        </td>
        <td role="cell" class="who">
          {row.raceId ? (
            <a href={racePath(row.raceId)} dir="auto" title={row.name ?? undefined}>
              {nameOf(row)}
            </a>
          ) : (
            <span dir="auto">{nameOf(row)}</span>
          )}
          <small>{joined([category(row), row.nationality])}</small>
        </td>
        <td role="cell" class="num time">
          {row.timeS > 0 ? time(row.timeS) : isRanked ? "" : t(`status.${row.status}`)}
        </td>
        <td role="cell" class="num soft wide">
          {isRanked && row.behindS > 0 ? delta(row.behindS) : ""}
        </td>
        <td role="cell" class={`num ${tone(row.residualS)}`}>
          {isRanked ? delta(row.residualS) : ""}
        </td>
      </tr>
    );
  }
}
