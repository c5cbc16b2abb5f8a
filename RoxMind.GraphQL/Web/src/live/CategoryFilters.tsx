import type { ComponentChildren } from "preact";
import { go, withQuery } from "../app/place";
import { AGE_GROUPS, capital, DIVISIONS, GENDERS } from "../format/names";
import { t } from "../i18n/i18n";
import { Pick } from "../ui/Pick";

interface Category {
  readonly division: string | null;
  readonly gender: string | null;
  readonly ageGroup: string | null;
}

/** Whom a view takes, by the names that the leaderboard's filters have in the address; its own choices come first. */
export function CategoryFilters({ of, isOne = false, hasAge = true, children }: { of: Category; isOne?: boolean; hasAge?: boolean; children?: ComponentChildren }) {
  const set = (name: string) => (value: string | null) => go(withQuery({ [name]: value, n: null }), { stay: true });
  const none = isOne ? undefined : t("event.all");
  return (
    <div class="filters">
      {children}
      <Pick label={t("event.division")} value={of.division} {...(none ? { none } : {})} options={DIVISIONS.map((one) => [one, t(`division.${one}`)] as const)} onPick={set("division")} />
      <Pick label={t("event.gender")} value={of.gender} {...(none ? { none } : {})} options={GENDERS.map((one) => [one, capital(t(`gender.${one}`))] as const)} onPick={set("gender")} />
      {hasAge && (
        <Pick label={t("event.age")} value={of.ageGroup} none={t("event.all")} options={AGE_GROUPS.map((one) => [one, one] as const)} onPick={set("age")} />
      )}
    </div>
  );
}
