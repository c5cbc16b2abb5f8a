import { useEffect, useState } from "preact/hooks";
import { useQuery } from "../api/useQuery";
import { go, usePlace, useScroll, useTitle, withQuery } from "../app/place";
import { SearchDocument, type SearchKind } from "../gql/graphql";
import { t, tn } from "../i18n/i18n";
import { Crumbs } from "../ui/Crumbs";
import { Pick } from "../ui/Pick";
import { Problem } from "../ui/Problem";
import { lineOf } from "./findings";

const KINDS: readonly (readonly [SearchKind, "search.events" | "search.athletes" | "search.races"])[] = [
  ["ATHLETE", "search.athletes"],
  ["EVENT", "search.events"],
  ["RACE", "search.races"],
];
const MOST = 100;
const STEP = 20;

export function SearchPage() {
  const { query: asked } = usePlace();
  const text = (asked.get("q") ?? "").trim().slice(0, 200);
  const kind = (KINDS.find(([name]) => name === asked.get("kind")) ?? [null])[0];
  const shown = Math.min(MOST, Math.max(STEP, Number(asked.get("n")) || STEP));
  const [words, setWords] = useState(text);
  useEffect(() => setWords(text), [text]);
  useTitle(text ? `${t("search.title")}: ${text}` : t("search.title"));
  const { data, fault, reload } = useQuery(SearchDocument, text ? { text, kinds: kind ? [kind] : null, first: shown, after: null } : null);
  useScroll(!text || data !== undefined);
  const found = text ? data?.search : undefined;
  return (
    <>
      <Crumbs />
      <h1>{t("search.title")}</h1>
      <form
        class="filters"
        onSubmit={(event) => {
          event.preventDefault();
          go(withQuery({ q: words.trim(), n: null }), { stay: true });
        }}
      >
        <label class="grow">
          {t("search.label")}
          <input type="search" maxLength={200} value={words} onInput={(event) => setWords(event.currentTarget.value)} />
        </label>
        <Pick
          label={`${t("home.events")}, ${t("search.athletes")}`}
          value={kind}
          none={t("home.all")}
          options={KINDS.map(([name, label]) => [name, t(label)] as const)}
          onPick={(name) => go(withQuery({ kind: name, n: null }), { stay: true })}
        />
        <button type="submit">{t("search.go")}</button>
      </form>
      <p class="note" role="status">
        {!text ? t("search.ask") : found ? (found.totalCount === 0 ? t("search.none", { text }) : tn("search.found", found.totalCount)) : ""}
      </p>
      {fault ? <Problem fault={fault} onRetry={reload} isPart /> : null}
      {found && found.totalCount > 0 && (
        <ul class="rows">
          {found.edges.map(({ node }) => {
            const line = lineOf(node);
            return (
              <li key={line.path}>
                <a class="row" href={line.path}>
                  <strong dir="auto">{line.title}</strong>
                  <small>{line.note}</small>
                  <span class="pill">{t(line.kind)}</span>
                </a>
              </li>
            );
          })}
        </ul>
      )}
      {found?.pageInfo.hasNextPage && shown < MOST && (
        <p class="more">
          <button type="button" onClick={() => go(withQuery({ n: shown + STEP }), { stay: true, replace: true })}>
            {t("list.more")}
          </button>
        </p>
      )}
    </>
  );
}
