import { usePlace, withQuery } from "../app/place";
import { t } from "../i18n/i18n";

export const VIEWS = ["board", "checkpoints", "movers", "fastest", "course", "quality", "feed"] as const;
export type View = (typeof VIEWS)[number];

export const viewOf = (query: URLSearchParams): View => VIEWS.find((view) => view === query.get("view")) ?? "board";

/** The ways to look at an event. */
export function Views({ id, view }: { id: string; view: View }) {
  usePlace();
  return (
    <nav class="views" aria-label={t("live.views")}>
      <ul>
        {VIEWS.map((one) => (
          <li key={one}>
            <a href={withQuery({ view: one === "board" ? null : one, at: null, by: null, from: null, to: null, n: null, me: null })} data-stay aria-current={one === view ? "page" : undefined}>
              {t(`live.view.${one}`)}
            </a>
          </li>
        ))}
        <li>
          <a href={`/events/${encodeURIComponent(id)}/wall`}>{t("wall.title")}</a>
        </li>
        <li>
          <a href={`/events/${encodeURIComponent(id)}/commentary`}>{t("commentary.title")}</a>
        </li>
      </ul>
    </nav>
  );
}
