import { useState } from "preact/hooks";
import { SEGMENTS } from "../format/names";
import { t, tn } from "../i18n/i18n";
import { Pick } from "../ui/Pick";
import type { Draft } from "./draft";
import { read, type Reading } from "./reading";

const MOST_BYTES = 4_000_000;

/** Fills the form from a text or a file. Neither leaves the browser. */
export function PasteBox({ onDraft }: { onDraft: (draft: Draft) => void }) {
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly Reading[]>([]);
  const [said, setSaid] = useState("");
  const take = (reading: Reading): void => {
    onDraft(reading.draft);
    setSaid(`${tn("enter.readSplits", reading.splits, { all: SEGMENTS.length })} ${tn("enter.readTotals", reading.totals)} ${t("enter.readCheck")}`);
  };
  const readAll = (source: string): void => {
    const races = read(source);
    setFound(races);
    if (races[0]) take(races[0]);
    else setSaid(t("enter.readNothing"));
  };
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    if (file.size > MOST_BYTES || /\.(xlsx?|pdf|png|jpe?g|heic)$/i.test(file.name)) {
      setFound([]);
      setSaid(t("enter.badFile"));
      return;
    }
    readAll(await file.text());
  };
  return (
    <div class="paste">
      <label for="paste">{t("enter.paste")}</label>
      <textarea
        id="paste"
        rows={5}
        spellcheck={false}
        value={text}
        aria-describedby="paste-said"
        onInput={(event) => {
          setText(event.currentTarget.value);
          // What is pasted is there whole; what is typed is not.
          if ((event as InputEvent).inputType === "insertFromPaste") readAll(event.currentTarget.value);
        }}
      />
      <div class="acts">
        <button type="button" onClick={() => readAll(text)}>
          {t("enter.read")}
        </button>
        <label class="file button">
          {t("enter.file")}
          <input
            type="file"
            class="unseen"
            accept=".csv,.tsv,.txt,.json,text/*,application/json"
            onChange={(event) => {
              void open(event.currentTarget.files?.[0]);
              event.currentTarget.value = "";
            }}
          />
        </label>
      </div>
      <p id="paste-said" class="note" role="status">
        {said || t("enter.pasteNote")}
      </p>
      {found.length > 1 && (
        <div class="filters">
          <Pick
            label={t("enter.which", { n: found.length })}
            value="0"
            options={found.map((one, i) => [String(i), one.name || t("enter.row", { n: i + 1, time: one.draft.total })] as const)}
            onPick={(i) => take(found[Number(i)]!)}
          />
        </div>
      )}
    </div>
  );
}
