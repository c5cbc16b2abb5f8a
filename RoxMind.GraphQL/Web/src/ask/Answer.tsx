import { racePath } from "../app/routes";
import { category, eventParts, joined, nameOf } from "../format/names";
import { delta, time } from "../format/time";
import type { AskQuery, Segment } from "../gql/graphql";
import { list, t, tn } from "../i18n/i18n";
import { partNamed } from "./meaning";

type Answered = Extract<AskQuery["ask"], { __typename: "Answer" }>;
type Found = Answered["races"]["edges"][number]["node"];

const gainsOf = ({ gains }: Found): string => list(gains.map(({ part, gainS }) => `${partNamed(part)} ${delta(-gainS)}`));

function Races({ races, by }: { races: Answered["races"]; by: Segment | null }) {
  if (races.edges.length === 0) return null;
  return (
    <section aria-labelledby="found">
      <h2 id="found">{t("ask.races")}</h2>
      <p class="note">{tn("ask.racesNote", races.totalCount, { shown: races.edges.length })}</p>
      <ol class="rows">
        {races.edges.map(({ node }) => (
          <li key={node.raceId}>
            <a class="row" href={racePath(node.raceId)}>
              <strong dir="auto">{nameOf(node)}</strong>
              <small>
                {joined([
                  category(node),
                  node.nationality,
                  eventParts(node.eventName).city,
                  by && `${t("event.finish")} ${time(node.totalS)}`,
                  node.gains.length > 0 && t("ask.gains", { gains: gainsOf(node) }),
                  typeof node.changeS === "number" && t("ask.change", { time: delta(node.changeS) }),
                ])}
              </small>
              <span class="pill">{time(by ? node.splits.find(({ segment }) => segment === by)?.timeS : node.totalS)}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The answer, and the numbers that it rests on. */
export function Answer({ answer }: { answer: Answered }) {
  const numberOf = new Map(answer.facts.map(({ key }, i) => [key, i + 1]));
  return (
    <>
      <section aria-labelledby="answer">
        <h2 id="answer">{t("ask.answer")}</h2>
        <div class="words" lang="en">
          <p>
            {answer.sentences.map(({ text, facts }) => (
              <span key={text}>
                {text}
                <sup>
                  {facts.map((key) => (
                    <a key={key} href={`#fact-${key}`}>
                      {numberOf.get(key)}
                    </a>
                  ))}
                </sup>{" "}
              </span>
            ))}
          </p>
        </div>
        {answer.defaults.length > 0 && <p class="note">{t("ask.defaults", { defaults: list(answer.defaults) })}</p>}
      </section>
      <Races races={answer.races} by={answer.understood.rankBy ?? null} />
      {answer.facts.length > 0 && (
        <section aria-labelledby="sources">
          <h2 id="sources">{t("ask.sources")}</h2>
          <ol class="sources" lang="en">
            {answer.facts.map(({ key, label, text }) => (
              <li key={key} id={`fact-${key}`}>
                {label}: <strong>{text}</strong>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
