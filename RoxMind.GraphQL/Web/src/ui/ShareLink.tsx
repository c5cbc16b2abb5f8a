import { useRef, useState } from "preact/hooks";
import { t } from "../i18n/i18n";

/** Copies the page's address; where the browser does not let a page do that, it is marked to be copied. */
export function ShareLink({ note }: { note: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(location.href);
      setSaid(t("share.copied"));
    } catch {
      setSaid(t("share.marked"));
    }
  };
  return (
    <div class="share">
      <label class="unseen" for="share-link">
        {t("share.link")}
      </label>
      <input id="share-link" ref={field} readOnly value={location.href} aria-describedby="share-note" onFocus={(event) => event.currentTarget.select()} />
      <button type="button" onClick={() => void copy()}>
        {t("share.copy")}
      </button>
      <p id="share-note" class="note" role="status">
        {said || note}
      </p>
    </div>
  );
}
