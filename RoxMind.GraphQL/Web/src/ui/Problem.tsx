import { QueryFault } from "../api/query";
import { isMessage, t } from "../i18n/i18n";

/** What went wrong, in the reader's words where we have them. */
export function explain(fault: unknown): string {
  if (fault instanceof QueryFault) {
    const key = `fault.${fault.code}`;
    return isMessage(key) ? t(key) : fault.message;
  }
  return fault instanceof Error ? fault.message : String(fault);
}

/** Instead of a page or a part of one. */
export function Problem({ fault, onRetry, isPart = false }: { fault: unknown; onRetry?: () => void; isPart?: boolean }) {
  return (
    <div role="alert" class={isPart ? "part-problem" : ""}>
      {isPart ? <p class="alert">{t("problem.part")}</p> : <h1>{t("problem.title")}</h1>}
      <p class={isPart ? "note" : "lead"}>{explain(fault)}</p>
      {onRetry && (
        <p class="more">
          <button type="button" onClick={onRetry}>
            {t("problem.retry")}
          </button>
        </p>
      )}
    </div>
  );
}
