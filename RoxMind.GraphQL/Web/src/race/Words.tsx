// The explanation in words, as it is written.

import { useEffect, useState } from "preact/hooks";
import { type FeedbackPart, followText } from "../api/feed";
import { t } from "../i18n/i18n";

interface Said {
  readonly text: string;
  /** With its writer, once it is whole. */
  readonly whole?: FeedbackPart["feedback"];
}

/** A text, whole or on its way, with who wrote it. */
export function WordsText({ text, whole, refusal = "", isInner = false }: Said & { refusal?: string; isInner?: boolean }) {
  const Part = isInner ? "div" : "section";
  return (
    <Part aria-labelledby={isInner ? undefined : "words"}>
      {!isInner && <h2 id="words">{t("words.title")}</h2>}
      {text && (
        <div class="words" lang="en" aria-busy={!whole}>
          {text
            .trim()
            .split(/\n+/)
            .map((part, i) => (
              <p key={i}>{part}</p>
            ))}
        </div>
      )}
      <p class="note">
        {refusal ||
          (whole
            ? `${whole.model === "planner" ? t("words.planner") : t("words.by", { model: whole.model })} ${t(whole.grounded ? "words.checked" : "words.unchecked")}`
            : t("words.writing"))}
      </p>
    </Part>
  );
}

export function Words({ id, isInner = false }: { id: string; isInner?: boolean }) {
  const [said, setSaid] = useState<Said | null>(null);
  const [refusal, setRefusal] = useState("");
  useEffect(
    () =>
      followText(id, {
        onItem: ({ text, restart, feedback }) =>
          setSaid((now) => (feedback ? { text: feedback.text, whole: feedback } : { text: restart ? text : (now?.text ?? "") + text, whole: null })),
        onRefused: setRefusal,
      }),
    [id],
  );
  return (said || refusal) && <WordsText text={said?.text ?? ""} whole={said?.whole ?? null} refusal={refusal} isInner={isInner} />;
}
