import type { AthleteQuery } from "../gql/graphql";
import { number, t } from "../i18n/i18n";
import { GapBar } from "../ui/GapBar";

type Clusters = NonNullable<NonNullable<AthleteQuery["athlete"]>["races"]["edges"][number]["node"]["analysis"]>["clusters"];

const PARTS = ["run", "ergs", "sledsAndCarry", "bodyweight"] as const;
const MOST_SD = 2;

/** Relative strengths against the athlete's own level. */
export function Shape({ clusters }: { clusters: Clusters }) {
  const { shape, shapeScores: scores } = clusters;
  if (!scores) return null;
  return (
    <section aria-labelledby="shape">
      <h2 id="shape">{t("shape.title")}</h2>
      <p class="note">
        {t("shape.note")} {shape && t("shape.like", { name: shape.name })}
      </p>
      <ul class="shape">
        {PARTS.map((part) => {
          const isStrong = scores[part] < 0;
          return (
            <li key={part}>
              <span>{t(`shape.${part}`)}</span>
              <GapBar side={isStrong ? "right" : "left"} share={Math.min(1, Math.abs(scores[part]) / MOST_SD)} tone={isStrong ? "won" : "lost"} />
              <strong class="num">{(isStrong ? "+" : "\u2212") + number(Math.abs(scores[part]), 1)}</strong>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
