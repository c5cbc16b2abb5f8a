import { useTitle } from "../app/place";
import { type Key, t } from "../i18n/i18n";
import { Crumbs } from "./Crumbs";

/** An address that was good once, or never. */
export function Gone({ what }: { what: Key }) {
  useTitle(t(what));
  return (
    <>
      <Crumbs />
      <h1>{t(what)}</h1>
      <p class="lead">{t("notFound.text")}</p>
    </>
  );
}
