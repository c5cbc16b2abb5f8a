// The search box of every page: suggestions while typing, by mouse or by keyboard alone.

import { useEffect, useId, useRef, useState } from "preact/hooks";
import { query } from "../api/query";
import { go, usePlace } from "../app/place";
import { SearchDocument } from "../gql/graphql";
import { t, tn } from "../i18n/i18n";
import { type Line, lineOf } from "./findings";

const WAIT_MS = 150;
const MOST = 8;

/** Suggestions for what was typed; the last question counts, whatever is answered first. */
function useSuggestions(text: string): { lines: readonly Line[]; answered: string } {
  const [found, setFound] = useState<{ lines: readonly Line[]; answered: string }>({ lines: [], answered: "" });
  useEffect(() => {
    const asked = text.trim();
    if (!asked) {
      setFound({ lines: [], answered: "" });
      return;
    }
    const gone = new AbortController();
    const timer = setTimeout(() => {
      query(SearchDocument, { text: asked.slice(0, 200), kinds: ["EVENT", "ATHLETE"], first: MOST, after: null }, gone.signal).then(
        ({ search }) => setFound({ lines: search.edges.map(({ node }) => lineOf(node)), answered: asked }),
        () => gone.signal.aborted || setFound({ lines: [], answered: "" }),
      );
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [text]);
  return found;
}

export function SearchBox() {
  const id = useId();
  const box = useRef<HTMLFormElement>(null);
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const { lines, answered } = useSuggestions(text);
  const { visit } = usePlace();
  useEffect(() => setOpen(false), [visit]);
  useEffect(() => setChosen(-1), [lines]);
  useEffect(() => {
    const away = (event: Event): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    const slash = (event: KeyboardEvent): void => {
      if (event.key !== "/" || (event.target as Element).closest("input, select, textarea")) return;
      event.preventDefault();
      box.current?.querySelector("input")?.focus();
    };
    document.addEventListener("pointerdown", away);
    document.addEventListener("keydown", slash);
    return () => {
      document.removeEventListener("pointerdown", away);
      document.removeEventListener("keydown", slash);
    };
  }, []);

  const open = (path: string): void => {
    setOpen(false);
    setText("");
    go(path);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") setOpen(false);
    if ((event.key !== "ArrowDown" && event.key !== "ArrowUp") || lines.length === 0) return;
    event.preventDefault();
    setOpen(true);
    const step = event.key === "ArrowDown" ? 1 : -1;
    setChosen((now) => (now === -1 && step === -1 ? lines.length - 1 : (now + step + lines.length) % lines.length));
  };
  const isShown = isOpen && answered !== "";
  return (
    <form
      class="search"
      role="search"
      ref={box}
      onSubmit={(event) => {
        event.preventDefault();
        const line = lines[chosen];
        if (line) open(line.path);
        else if (text.trim()) open(`/search?q=${encodeURIComponent(text.trim())}`);
      }}
    >
      <input
        type="text"
        enterkeyhint="search"
        role="combobox"
        maxLength={200}
        aria-label={t("search.label")}
        placeholder={t("search.placeholder")}
        aria-expanded={isShown && lines.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isShown && chosen >= 0 ? `${id}-${chosen}` : undefined}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={(event) => {
          if (event.relatedTarget && !box.current?.contains(event.relatedTarget as Node)) setOpen(false);
        }}
        onKeyDown={onKeyDown}
      />
      <ul class="suggestions" id={`${id}-list`} role="listbox" aria-label={t("search.label")} hidden={!isShown || lines.length === 0}>
        {lines.map((line, i) => (
          <li
            key={line.path}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === chosen}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => open(line.path)}
          >
            <strong dir="auto">{line.title}</strong>
            <small>{line.note}</small>
          </li>
        ))}
      </ul>
      <p class={isShown && lines.length === 0 ? "suggestions none" : "unseen"} role="status">
        {isShown ? (lines.length === 0 ? t("search.none", { text: answered }) : tn("search.counted", lines.length)) : ""}
      </p>
    </form>
  );
}
