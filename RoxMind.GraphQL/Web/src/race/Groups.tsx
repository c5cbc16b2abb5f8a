import { groupName } from "../format/names";
import { delta, time } from "../format/time";
import type { ExplainedFragment } from "../gql/graphql";
import { number, t } from "../i18n/i18n";

type Group = ExplainedFragment["groups"][number];

const STANDS_OUT = 1;
const isOut = (group: Group): boolean => typeof group.z === "number" && Math.abs(group.z) >= STANDS_OUT;

/** What kind of race it was, before any single segment: three large bars. */
export function Groups({ groups }: { groups: readonly Group[] }) {
  if (groups.length === 0) return null;
  const out = groups.filter(isOut).sort((a, b) => Math.abs(b.z!) - Math.abs(a.z!));
  return (
    <section aria-labelledby="groups">
      <h2 id="groups">{t("groups.title")}</h2>
      <p class="note">
        {t("groups.note")}{" "}
        {out.length === 0
          ? t("groups.even")
          : out.map((group) => t(group.z! < 0 ? "groups.carried" : "groups.cost", { group: groupName(group.kind) })).join(" ")}
      </p>
      <ul class="groups">
        {groups.map((group) => (
          <li key={group.kind} class={isOut(group) ? (group.z! > 0 ? "is-lost" : "is-won") : ""}>
            <h3>{groupName(group.kind)}</h3>
            <p class="gap">{time(group.timeS)}</p>
            <p>
              <strong class={isOut(group) ? (group.z! > 0 ? "lost" : "won") : "soft"}>{delta(group.gapS)}</strong>{" "}
              <span class="soft">{t("groups.typical", { time: time(group.typicalS) })}</span>
            </p>
            {typeof group.percentile === "number" && (
              <>
                <span class="bar" aria-hidden="true">
                  <span style={{ width: `${group.percentile}%` }} />
                </span>
                <p class="note">{t("groups.fasterThan", { n: number(Math.floor(group.percentile)) })}</p>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
