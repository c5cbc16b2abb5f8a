import { useState } from "preact/hooks";
import { athletePath, racePath } from "../app/routes";
import { category, eventParts, groupName, nameOf, segmentName, shortName } from "../format/names";
import { delta, time } from "../format/time";
import type { Segment, SegmentKind } from "../gql/graphql";
import { t } from "../i18n/i18n";
import { gapOf, type Known, latestOf, medianOf, PARTS } from "./members";

type Part = SegmentKind | Segment;

const isGroup = (part: Part): part is SegmentKind => part === "RUN" || part === "ROXZONE" || part === "STATION";
const fullName = (part: Part): string => (isGroup(part) ? groupName(part) : segmentName(part));

/** By a part's gap, most lost first; members without one come last. Without a part as they were added. */
function ordered(members: readonly Known[], by: Part | null): readonly Known[] {
  if (by === null) return members;
  const gap = (member: Known): number => gapOf(latestOf(member), by).gapS ?? -Infinity;
  return members.toSorted((a, b) => gap(b) - gap(a));
}

function Member({ member, onRemove }: { member: Known; onRemove: (id: string) => void }) {
  const race = latestOf(member);
  return (
    <tr>
      <th scope="row">
        <a href={athletePath(member.id)} dir="auto">
          {nameOf(member)}
        </a>
        <small>{race ? category(race) : t("squad.noRace")}</small>
      </th>
      <td class="num">
        {race ? <a href={racePath(race.id)}>{time(race.totalS)}</a> : "\u2013"}
        {race && <small>{eventParts(race.eventName).city}</small>}
      </td>
      {PARTS.map((part) => {
        const { gapS, tone } = gapOf(race, part);
        return (
          <td key={part} class={`num ${tone ? `is-${tone}` : ""}`}>
            {gapS === null ? "\u2013" : delta(gapS)}
          </td>
        );
      })}
      <td class="screen-only">
        <button type="button" aria-label={t("compare.removeOne", { name: nameOf(member) })} onClick={() => onRemove(member.id)}>
          {"\u00d7"}
        </button>
      </td>
    </tr>
  );
}

/** The gaps of all members side by side. */
export function GapTable({ members, onRemove }: { members: readonly Known[]; onRemove: (id: string) => void }) {
  const [by, setBy] = useState<Part | null>(null);
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">{t("squad.gaps")}</h2>
      <p class="note">{t("squad.gapsNote")}</p>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="gaps">
        <table class="columns gaps">
          <thead>
            <tr>
              <td />
              <th scope="col" class="num">
                {t("event.finish")}
              </th>
              {PARTS.map((part) => (
                <th key={part} scope="col" class="num" aria-sort={by === part ? "descending" : undefined}>
                  <button type="button" title={t("squad.sortBy", { part: fullName(part) })} aria-pressed={by === part} onClick={() => setBy(by === part ? null : part)}>
                    {isGroup(part) ? groupName(part) : shortName(part)}
                  </button>
                </th>
              ))}
              <td class="screen-only" />
            </tr>
          </thead>
          <tbody>
            {ordered(members, by).map((member) => (
              <Member key={member.id} member={member} onRemove={onRemove} />
            ))}
          </tbody>
          {members.length > 1 && (
            <tfoot>
              <tr>
                <th scope="row">{t("squad.median")}</th>
                <td />
                {PARTS.map((part) => {
                  const gapS = medianOf(members, part);
                  return (
                    <td key={part} class="num">
                      {gapS === null ? "" : delta(gapS)}
                    </td>
                  );
                })}
                <td class="screen-only" />
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <ul class="keys">
        <li class="k-lost">{t("segments.keyLost")}</li>
        <li class="k-won">{t("segments.keyWon")}</li>
      </ul>
    </section>
  );
}
