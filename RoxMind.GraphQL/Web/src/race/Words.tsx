// The explanation in words, as it is written.

import { useEffect, useState } from "preact/hooks";
import { type FeedbackPart, followText } from "../api/feed";
import { t } from "../i18n/i18n";

interface Said {
  readonly text: string;
  readonly whole: FeedbackPart["feedback"];
}

export function Words({ id }: { id: string }) {
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
  if (!said && !refusal) return null;
  return (
    <section aria-labelledby="words">
      <h2 id="words">{t("words.title")}</h2>
      {said && (
        <div class="words" lang="en" aria-busy={!said.whole}>
          {said.text
            .trim()
            .split(/\n+/)
            .map((part, i) => (
              <p key={i}>{part}</p>
            ))}
        </div>
      )}
      <p class="note">
        {refusal ||
          (said?.whole
            ? `${said.whole.model === "planner" ? t("words.planner") : t("words.by", { model: said.whole.model })} ${t(said.whole.grounded ? "words.checked" : "words.unchecked")}`
            : t("words.writing"))}
      </p>
    </section>
  );
}
