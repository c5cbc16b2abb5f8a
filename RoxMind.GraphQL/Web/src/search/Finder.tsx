// A field with suggestions while typing, by mouse or by keyboard alone.

import { useEffect, useId, useRef, useState } from "preact/hooks";
import { usePlace } from "../app/place";
import type { SearchKind } from "../gql/graphql";
import { number, t, tn } from "../i18n/i18n";
import type { Line } from "./findings";
import { namesIn } from "./several";
import { useSuggestions } from "./useSuggestions";

interface Props {
  readonly kinds: readonly SearchKind[];
  readonly label: string;
  readonly placeholder?: string;
  /** Whether it searches the whole site, and "/" leads to it. */
  readonly isMain?: boolean;
  onChoose(line: Line): void;
  /** Enter without a suggestion chosen; left out, the first is. */
  onWords?(text: string): void;
  /** Enter after several names, with commas between them or pasted line by line. */
  onNames?(text: string): void;
}

export function Finder({ kinds, label, placeholder, isMain = false, onChoose, onWords, onNames }: Props) {
  const id = useId();
  const box = useRef<HTMLFormElement>(null);
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const names = onNames ? namesIn(text) : [];
  const { lines, answered } = useSuggestions(text, kinds);
  const { visit } = usePlace();
  useEffect(() => setOpen(false), [visit]);
  useEffect(() => setChosen(-1), [lines]);
  useEffect(() => {
    const away = (event: Event): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    const slash = (event: KeyboardEvent): void => {
      if (!isMain || event.key !== "/" || (event.target as Element).closest("input, select, textarea")) return;
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

  const close = (): void => {
    setOpen(false);
    setText("");
  };
  const choose = (line: Line): void => {
    close();
    onChoose(line);
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
      role={isMain ? "search" : undefined}
      ref={box}
      onSubmit={(event) => {
        event.preventDefault();
        const words = text.trim();
        const line = lines[chosen] ?? (onWords || answered !== words ? undefined : lines[0]);
        if (line) choose(line);
        else if (onNames && names.length > 1) {
          close();
          onNames(words);
        } else if (words && onWords) {
          close();
          onWords(words);
        }
      }}
    >
      <input
        type="text"
        enterkeyhint="search"
        role="combobox"
        maxLength={onNames ? 2000 : 200}
        aria-label={label}
        placeholder={placeholder ?? label}
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
        onPaste={(event) => {
          const pasted = event.clipboardData?.getData("text") ?? "";
          if (!onNames || !/[\r\n]/.test(pasted.trim())) return;
          // A field of one line would run the lines together.
          event.preventDefault();
          setText(namesIn(`${text},${pasted}`).join(", "));
        }}
        onFocus={() => setOpen(true)}
        onBlur={(event) => {
          if (event.relatedTarget && !box.current?.contains(event.relatedTarget as Node)) setOpen(false);
        }}
        onKeyDown={onKeyDown}
      />
      <ul class="suggestions" id={`${id}-list`} role="listbox" aria-label={label} hidden={!isShown || lines.length === 0}>
        {lines.map((line, i) => (
          <li
            key={line.path}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === chosen}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(line)}
          >
            <strong dir="auto">{line.title}</strong>
            <small>{line.note}</small>
          </li>
        ))}
      </ul>
      <p class={isShown && lines.length === 0 ? "suggestions none" : "unseen"} role="status">
        {!isShown ? "" : lines.length > 0 ? tn("search.counted", lines.length) : names.length > 1 ? t("search.several", { n: number(names.length) }) : t("search.none", { text: answered })}
      </p>
    </form>
  );
}
