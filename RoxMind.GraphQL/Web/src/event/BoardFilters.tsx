import { go, withQuery } from "../app/place";
import { AGE_GROUPS, capital, DIVISIONS, GENDERS, groupName, SEGMENTS, segmentName } from "../format/names";
import { t } from "../i18n/i18n";
import { Pick } from "../ui/Pick";
import { type BoardFilter, GROUPS, UNRANKED } from "./filters";

/** What the leaderboard takes and what it ranks by; kept in the address. */
export function BoardFilters({ filter }: { filter: BoardFilter }) {
  const set = (name: string) => (value: string | null) => go(withQuery({ [name]: value, me: null }), { stay: true });
  return (
    <div class="filters">
      <Pick label={t("event.division")} value={filter.division} none={t("event.all")} options={DIVISIONS.map((one) => [one, t(`division.${one}`)] as const)} onPick={set("division")} />
      <Pick label={t("event.gender")} value={filter.gender} none={t("event.all")} options={GENDERS.map((one) => [one, capital(t(`gender.${one}`))] as const)} onPick={set("gender")} />
      <Pick label={t("event.age")} value={filter.ageGroup} none={t("event.all")} options={AGE_GROUPS.map((one) => [one, one] as const)} onPick={set("age")} />
      <label>
        {t("event.nation")}
        <input
          class="short"
          value={filter.nationality ?? ""}
          maxLength={3}
          size={4}
          placeholder={"\u2013"}
          title={t("event.nationNote")}
          autocapitalize="characters"
          spellcheck={false}
          onChange={(event) => set("nation")(event.currentTarget.value.trim().toUpperCase() || null)}
        />
      </label>
      <Pick label={t("event.status")} value={filter.status} none={t("event.ranked")} options={UNRANKED.map((one) => [one, t(`status.${one}`)] as const)} onPick={set("status")} />
      <Pick
        label={t("event.rankedBy")}
        value={filter.segment ?? filter.group}
        none={t("event.finish")}
        options={[...GROUPS.map((one) => [one, groupName(one)] as const), ...SEGMENTS.map((one) => [one, segmentName(one)] as const)]}
        onPick={set("by")}
      />
    </div>
  );
}
