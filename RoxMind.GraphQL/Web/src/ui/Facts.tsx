/** A row of facts: values with what they are. */
export function Facts({ of }: { of: readonly (readonly [string, string] | false | null | undefined)[] }) {
  return (
    <dl class="facts">
      {of.filter((fact) => !!fact).map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
