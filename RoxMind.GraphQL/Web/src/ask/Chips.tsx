import { useEffect, useState } from "preact/hooks";
import { t } from "../i18n/i18n";
import { additionsOf, type Chip, chipsOf, type Meaning } from "./meaning";

function ChipField({ chip, onMeaning }: { chip: Chip; onMeaning: (meaning: Meaning) => void }) {
  const { label, value, options, remove } = chip;
  const [text, setText] = useState(value);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => setText(value), [value]);
  const send = (next: string): void => {
    if (next === value) return;
    const changed = chip.change(next);
    setWrong(changed === null);
    if (changed) onMeaning(changed);
  };
  return (
    <li class="chip">
      <label>
        <span>{label}</span>
        {options ? (
          <select value={value} onChange={(event) => send(event.currentTarget.value)}>
            {options.map(([one, name]) => (
              <option key={one} value={one}>
                {name}
              </option>
            ))}
          </select>
        ) : (
          <input
            value={text}
            size={Math.max(3, text.length)}
            maxLength={40}
            spellcheck={false}
            aria-invalid={isWrong ? "true" : undefined}
            onInput={(event) => setText(event.currentTarget.value)}
            onBlur={() => send(text)}
            onKeyDown={(event) => event.key === "Enter" && send(text)}
          />
        )}
      </label>
      {remove && (
        <button type="button" aria-label={t("ask.without", { label })} onClick={() => onMeaning(remove())}>
          {"\u00d7"}
        </button>
      )}
    </li>
  );
}

/** The parts of what was understood; each can be changed or left out, and others added. */
export function Chips({ meaning, onMeaning }: { meaning: Meaning; onMeaning: (meaning: Meaning) => void }) {
  const chips = chipsOf(meaning);
  const additions = additionsOf(meaning);
  return (
    <ul class="meaning" aria-label={t("ask.understood")}>
      {chips.map((chip) => (
        <ChipField key={chip.key} chip={chip} onMeaning={onMeaning} />
      ))}
      {additions.length > 0 && (
        <li class="chip add">
          <label>
            <span class="unseen">{t("ask.add")}</span>
            <select
              value=""
              onChange={(event) => {
                const added = additions.find(([key]) => key === event.currentTarget.value);
                event.currentTarget.value = "";
                if (added) onMeaning(added[2]());
              }}
            >
              <option value="">{`+ ${t("ask.add")}`}</option>
              {additions.map(([key, label]) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </li>
      )}
    </ul>
  );
}
