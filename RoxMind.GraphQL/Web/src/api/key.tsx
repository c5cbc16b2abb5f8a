// The reader's access key, kept as long as the tab lives, and the form that asks for it.

import { useEffect, useRef } from "preact/hooks";
import { createStore } from "../app/store";
import { t } from "../i18n/i18n";

const NAME = "roxmind-key";

/** Whether the service asks for a key: not, for one, or for another than it was shown. */
export const keyNeed = createStore<"none" | "asked" | "refused">("none");

export function authorization(): Record<string, string> {
  const key = sessionStorage.getItem(NAME);
  return key ? { Authorization: `Bearer ${key}` } : {};
}

export function refuseKey(): void {
  const had = sessionStorage.getItem(NAME) !== null;
  sessionStorage.removeItem(NAME);
  keyNeed.set(had ? "refused" : "asked");
}

export function KeyForm({ wasRefused }: { wasRefused: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <>
      <h1>{t("key.title")}</h1>
      <p class="lead">{t("key.lead")}</p>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          sessionStorage.setItem(NAME, field.current!.value.trim());
          keyNeed.set("none");
        }}
      >
        <label for="key">{t("key.label")}</label>
        <input id="key" ref={field} type="password" autocomplete="current-password" required spellcheck={false} aria-describedby="key-note" />
        <button type="submit">{t("key.show")}</button>
        <p id="key-note" class={wasRefused ? "alert" : "note"} role={wasRefused ? "alert" : undefined}>
          {t(wasRefused ? "key.refused" : "key.kept")}
        </p>
      </form>
    </>
  );
}
