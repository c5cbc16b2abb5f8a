import { secondsOf, time } from "../format/time";

/** A field for a time; on leaving it, the time stands there as it was understood. */
export function TimeField(props: { name: string; label: string; value: string; fault: string | undefined; hint?: string; onValue: (value: string) => void }) {
  const { name, label, value, fault, hint, onValue } = props;
  const note = `${name}-note`;
  return (
    <div class="time-field">
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        value={value}
        placeholder={"\u2013:\u2013\u2013"}
        maxLength={11}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={fault ? "true" : undefined}
        aria-describedby={fault || hint ? note : undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
        onBlur={() => {
          const seconds = secondsOf(value);
          if (seconds !== null) onValue(time(seconds));
        }}
      />
      {(fault || hint) && (
        <p id={note} class={fault ? "alert" : "note"}>
          {fault ?? hint}
        </p>
      )}
    </div>
  );
}
