// Questions in plain words: what was understood, as parts that can be changed, and the answer with its sources.

import { useEffect, useState } from "preact/hooks";
import { useQuery } from "../api/useQuery";
import { go, usePlace, useScroll, useTitle, withQuery } from "../app/place";
import { AskDocument } from "../gql/graphql";
import { capital } from "../format/names";
import { list, t } from "../i18n/i18n";
import { Crumbs } from "../ui/Crumbs";
import { Problem } from "../ui/Problem";
import { Answer } from "./Answer";
import "./ask.css";
import { Chips } from "./Chips";
import { Me } from "./Me";
import { meaningOf } from "./meaning";
import { Examples, Refusal } from "./Refusal";

const MOST = 500;
const EXAMPLES = ["ask.example.strong", "ask.example.better", "ask.example.fastest", "ask.example.place", "ask.example.whatIf"] as const;

export function AskPage() {
  const { query } = usePlace();
  const question = (query.get("q") ?? "").trim().slice(0, MOST);
  const edited = query.get("m");
  const me = query.get("me");
  const [words, setWords] = useState(question);
  useEffect(() => setWords(question), [question]);
  const asked = edited ? { question: null, meaning: edited, me } : question ? { question, meaning: null, me } : null;
  const { data, fault, reload, isLoading } = useQuery(AskDocument, asked);
  useTitle(question ? `${t("ask.title")}: ${question}` : t("ask.title"));
  useScroll(!asked || data !== undefined);
  const ask = (text: string): void => go(withQuery({ q: text.trim(), m: null }), { stay: true });
  const found = asked ? data?.ask : undefined;
  const meaning = meaningOf(found?.__typename === "Answer" ? found.understood.json : edited);
  return (
    <>
      <Crumbs way={[{ name: t("ask.title") }]} />
      <h1>{t("ask.title")}</h1>
      <p class="lead">{t("ask.lead")}</p>
      <form
        class="ask"
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim()) ask(words);
        }}
      >
        <label for="question">{t("ask.question")}</label>
        <div class="line">
          <input id="question" type="search" maxLength={MOST} value={words} onInput={(event) => setWords(event.currentTarget.value)} />
          <button type="submit" class="main">
            {t("ask.send")}
          </button>
        </div>
      </form>
      <div class="me">
        <Me me={me} onMe={(id) => go(withQuery({ me: id }), { stay: true })} />
      </div>
      {!asked && <Examples questions={EXAMPLES.map((key) => t(key))} onAsk={ask} />}
      {fault ? <Problem fault={fault} onRetry={reload} isPart /> : null}
      {found && (
        <div aria-busy={isLoading}>
          {meaning && (
            <section aria-labelledby="understood">
              <h2 id="understood">{t("ask.understood")}</h2>
              {found.__typename === "Answer" && (
                <p class="note">
                  <span lang="en">{`${capital(found.understood.text)}.`}</span> {found.understood.ignored.length > 0 && t("ask.ignored", { words: list(found.understood.ignored) })}
                </p>
              )}
              <Chips meaning={meaning} onMeaning={(next) => go(withQuery({ m: JSON.stringify(next) }), { stay: true })} />
            </section>
          )}
          {found.__typename === "Answer" ? <Answer answer={found} /> : <Refusal refused={found} question={question} onAsk={ask} />}
        </div>
      )}
    </>
  );
}
