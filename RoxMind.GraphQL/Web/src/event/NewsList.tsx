import { t } from "../i18n/i18n";
import type { News } from "./news";

/** What just happened, newest first. */
export function NewsList({ news }: { news: readonly News[] }) {
  return (
    <section aria-labelledby="news">
      <h2 id="news">{t("event.news")}</h2>
      <ul class="ticker">
        {news.map(({ seq, who, value, note }) => (
          <li key={seq} class="fresh">
            <div class="line">
              <strong dir="auto">{who}</strong>
              <span>{value}</span>
            </div>
            <small>{note}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
