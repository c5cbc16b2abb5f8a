import { useQuery } from "../api/useQuery";
import { type AskQuery, PassagesDocument } from "../gql/graphql";
import { isMessage, language, t } from "../i18n/i18n";

type Refused = Extract<AskQuery["ask"], { __typename: "NotUnderstood" }>;

/** What the sport's own texts say on the words of a question that is none on results. */
function Library({ text }: { text: string }) {
  const { data } = useQuery(PassagesDocument, { text });
  const passages = data?.passages ?? [];
  const own = passages.filter((passage) => passage.language === language.get());
  const shown = own.length > 0 ? own : passages;
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="library">
      <h2 id="library">{t("ask.library")}</h2>
      {shown.slice(0, 2).map((passage) => (
        <div key={passage.code} class="passage" lang={passage.language}>
          <h3>{passage.title}</h3>
          <p>{passage.text}</p>
        </div>
      ))}
    </section>
  );
}

/** Why a question is not answered, and what would be. */
export function Refusal({ refused, question, onAsk }: { refused: Refused; question: string; onAsk: (question: string) => void }) {
  const key = `ask.code.${refused.code}`;
  return (
    <>
      <p class="alert" role="alert" lang={isMessage(key) ? undefined : "en"}>
        {isMessage(key) ? t(key) : refused.reason}
      </p>
      {refused.code === "NEEDS_ME" && <p class="note">{t("ask.needsMe")}</p>}
      {refused.hints.length > 0 && (
        <section aria-labelledby="hints">
          <h2 id="hints">{t("ask.hints")}</h2>
          <Examples questions={refused.hints} onAsk={onAsk} />
        </section>
      )}
      {(refused.code === "UNCLEAR" || refused.code === "OUT_OF_DOMAIN") && question && <Library text={question.slice(0, 200)} />}
    </>
  );
}

/** Questions to begin with. */
export function Examples({ questions, onAsk }: { questions: readonly string[]; onAsk: (question: string) => void }) {
  return (
    <ul class="chips examples">
      {questions.map((one) => (
        <li key={one}>
          <button type="button" onClick={() => onAsk(one)}>
            {one}
          </button>
        </li>
      ))}
    </ul>
  );
}
