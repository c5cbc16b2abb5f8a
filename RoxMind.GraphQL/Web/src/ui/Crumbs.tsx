import { t } from "../i18n/i18n";

export interface Crumb {
  readonly path?: string;
  readonly name: string;
}

/** The way over the events of a season, where it is known. */
export const seasonCrumb = (season: number | null | undefined): Crumb[] =>
  season ? [{ path: `/?season=${season}`, name: t("event.season", { n: season }) }] : [];

/** Where the page stands: home, then what is given, the last of which may lead nowhere. */
export function Crumbs({ way = [] }: { way?: readonly Crumb[] }) {
  return (
    <nav class="crumbs" aria-label={t("nav.crumbs")}>
      <ol>
        {[{ path: "/", name: t("nav.home") }, ...way].map(({ path, name }) => (
          <li key={name} dir="auto">
            {path ? <a href={path}>{name}</a> : name}
          </li>
        ))}
      </ol>
    </nav>
  );
}
