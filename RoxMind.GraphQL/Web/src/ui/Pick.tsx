/** A labelled choice; an empty value stands for no choice. */
export function Pick(props: {
  label: string;
  value: string | null;
  none?: string;
  options: readonly (readonly [string, string])[];
  isWrong?: boolean;
  onPick: (value: string | null) => void;
}) {
  return (
    <label>
      {props.label}
      <select value={props.value ?? ""} aria-invalid={props.isWrong ? "true" : undefined} onChange={(event) => props.onPick(event.currentTarget.value || null)}>
        {props.none !== undefined && <option value="">{props.none}</option>}
        {props.options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
