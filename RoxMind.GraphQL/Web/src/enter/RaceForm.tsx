import { useEffect, useRef, useState } from "preact/hooks";
import { AGE_GROUPS, capital, DIVISIONS, eventTitle, GENDERS, joined, SEGMENTS, segmentName } from "../format/names";
import { time } from "../format/time";
import type { Division, Gender } from "../gql/graphql";
import { useEvents } from "../home/events";
import { t } from "../i18n/i18n";
import { InTurn } from "../ui/InTurn";
import { Pick } from "../ui/Pick";
import { type Draft, excessOf, type Faults, faultsOf, partsOf, TOTALS } from "./draft";
import { TimeField } from "./Field";
import { PasteBox } from "./PasteBox";

interface Props {
  readonly draft: Draft;
  /** Whether it was sent already, so that what is wrong is said at once. */
  readonly isTried: boolean;
  readonly onDraft: (draft: Draft) => void;
  readonly onSend: (draft: Draft) => void;
}

type Part = Readonly<{ draft: Draft; faults: Faults; change: (changes: Partial<Draft>) => void }>;

function Who({ draft, faults, change }: Part) {
  const { events } = useEvents();
  const title = (event: Parameters<typeof eventTitle>[0]): string => {
    const { city, when } = eventTitle(event);
    return joined([city, when]);
  };
  return (
    <>
      <div class="filters">
        <Pick
          label={t("event.gender")}
          value={draft.gender}
          none={t("enter.choose")}
          isWrong={faults.gender !== undefined}
          options={GENDERS.map((one) => [one, capital(t(`gender.${one}`))] as const)}
          onPick={(one) => change({ gender: one as Gender | null })}
        />
        <Pick
          label={t("event.division")}
          value={draft.division}
          options={DIVISIONS.map((one) => [one, t(`division.${one}`)] as const)}
          onPick={(one) => change({ division: (one ?? "OPEN") as Division })}
        />
        <Pick
          label={t("event.age")}
          value={draft.ageGroup}
          none={t("enter.unknown")}
          options={AGE_GROUPS.map((one) => [one, one] as const)}
          onPick={(ageGroup) => change({ ageGroup })}
        />
        <Pick
          label={t("enter.event")}
          value={draft.eventId}
          none={t("enter.otherEvent")}
          options={(events ?? []).map((event) => [event.id, title(event)] as const)}
          onPick={(eventId) => change({ eventId })}
        />
      </div>
      {faults.gender && (
        <p class="alert" role="alert">
          {faults.gender}
        </p>
      )}
    </>
  );
}

function Splits({ draft, faults, change }: Part) {
  const set = (i: number) => (text: string) => change({ splits: draft.splits.with(i, text) });
  return (
    <div class="splits">
      {SEGMENTS.map((segment, i) => (
        <TimeField key={segment} name={segment} label={segmentName(segment)} value={draft.splits[i]!} fault={faults[segment]} onValue={set(i)} />
      ))}
      <TimeField name="roxzoneTotal" label={t("enter.roxzone")} value={draft.roxzoneTotal} fault={faults.roxzoneTotal} onValue={(roxzoneTotal) => change({ roxzoneTotal })} />
    </div>
  );
}

/** What the parts that are given come to, beside the finish. */
function Sum({ draft }: { draft: Draft }) {
  const { count, sumS } = partsOf(draft);
  const over = excessOf(draft);
  return (
    <p class={over > 0 ? "alert" : "note"} role="status">
      {sumS === 0
        ? t("enter.missingNote")
        : joined([
            count > 0 && t("enter.count", { n: count, all: SEGMENTS.length }),
            over > 0 ? t("enter.excess", { sum: time(sumS), over: time(over) }) : t("enter.sum", { sum: time(sumS) }),
          ])}
    </p>
  );
}

export function RaceForm({ draft, isTried, onDraft, onSend }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [sent, setSent] = useState(isTried ? 1 : 0);
  const [how, setHow] = useState<"splits" | "totals">(draft.runTotal || draft.workTotal ? "totals" : "splits");
  const faults = sent > 0 ? faultsOf(draft) : {};
  const change = (changes: Partial<Draft>): void => onDraft({ ...draft, ...changes });
  const part = { draft, faults, change };
  useEffect(() => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus(), [sent]);
  return (
    <>
      <PasteBox
        onDraft={(read) => {
          onDraft({ ...read, gender: read.gender ?? draft.gender, ageGroup: read.ageGroup ?? draft.ageGroup, eventId: draft.eventId });
          setHow(partsOf(read).count === 0 && (read.runTotal || read.workTotal) ? "totals" : "splits");
        }}
      />
      <form
        class="race-form"
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setSent((times) => times + 1);
          const wrong = Object.keys(faultsOf(draft));
          if (wrong.length === 0) {
            onSend(draft);
            return;
          }
          // What is wrong is in sight, wherever it was entered.
          if (wrong.some((name) => (SEGMENTS as readonly string[]).includes(name))) setHow("splits");
          else if (wrong.some((name) => TOTALS.some(([field]) => field === name))) setHow("totals");
        }}
      >
        <InTurn isWhole={isTried}>
          <fieldset>
            <legend>{t("enter.who")}</legend>
            <Who {...part} />
          </fieldset>
          <fieldset>
            <legend>{t("enter.times")}</legend>
            <InTurn isWhole={isTried}>
              <>
                <div class="wholes">
                  <TimeField name="total" label={t("enter.total")} value={draft.total} fault={faults.total} hint={t("enter.totalHint")} onValue={(total) => change({ total })} />
                  <TimeField
                    name="previous"
                    label={t("enter.previous")}
                    value={draft.previous}
                    fault={faults.previous}
                    hint={t("enter.previousHint")}
                    onValue={(previous) => change({ previous })}
                  />
                </div>
                <div class="choice" role="radiogroup" aria-label={t("enter.how")}>
                  {(["splits", "totals"] as const).map((one) => (
                    <label key={one}>
                      <input type="radio" name="how" checked={how === one} onChange={() => setHow(one)} /> {t(`enter.how.${one}`)}
                    </label>
                  ))}
                </div>
              </>
              {how === "splits" ? (
                <Splits {...part} />
              ) : (
                <div class="wholes">
                  {TOTALS.map(([field, label]) => (
                    <TimeField key={field} name={field} label={t(label)} value={draft[field]} fault={faults[field]} onValue={(text) => change({ [field]: text })} />
                  ))}
                </div>
              )}
              <Sum draft={draft} />
            </InTurn>
          </fieldset>
          <p class="acts">
            <button type="submit" class="main">
              {t("enter.send")}
            </button>
          </p>
          <p class="note">{t("enter.private")}</p>
        </InTurn>
      </form>
    </>
  );
}
