import { isMessage, t } from "../i18n/i18n";

/** What makes an analysis less certain. */
export function Care({ flags }: { flags: readonly string[] }) {
  if (flags.length === 0) return null;
  return (
    <section aria-labelledby="care">
      <h2 id="care">{t("race.care")}</h2>
      {flags.map((flag) => {
        const key = `flag.${flag}`;
        return (
          <p key={flag} class="note">
            {isMessage(key) ? t(key) : flag}
          </p>
        );
      })}
    </section>
  );
}
