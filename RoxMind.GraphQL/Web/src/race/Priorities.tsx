import { capital, partName } from "../format/names";
import { delta } from "../format/time";
import type { ExplainedFragment } from "../gql/graphql";
import { t } from "../i18n/i18n";

export function Priorities({ items }: { items: ExplainedFragment["priorities"] }) {
  return (
    <section aria-labelledby="priorities">
      <h2 id="priorities">{t("priorities.title")}</h2>
      <p class="note">{t(items.length === 0 ? "priorities.none" : "priorities.note")}</p>
      {items.length > 0 && (
        <ol class="todo">
          {items.map((item) => (
            <li key={partName(item)}>
              <h3>{partName(item)}</h3>
              <p class="gap lost">{delta(item.gapS)}</p>
              <p>
                {t("priorities.step")} <strong class="won">{delta(-item.realisticStepS)}</strong>
              </p>
              {item.hints.slice(0, 1).map(({ hint }) => (
                <p key={hint} class="soft" lang="en">
                  {`${capital(hint)}.`}
                </p>
              ))}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
