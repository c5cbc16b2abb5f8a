import type { News } from "../event/news";
import { t } from "../i18n/i18n";

const MOST = 6;

/** What just happened, beside the board. */
export function WallNews({ news }: { news: readonly News[] }) {
  return (
    <section class="wall-news" aria-labelledby="wall-news">
      <h2 id="wall-news">{t("event.news")}</h2>
      <ul>
        {news.slice(0, MOST).map(({ seq, who, value, note }) => (
          <li key={seq} class="fresh">
            <strong dir="auto">{who}</strong>
            <span>{value}</span>
            <small>{note}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
