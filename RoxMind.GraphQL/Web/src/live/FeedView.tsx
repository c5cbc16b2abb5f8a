import { useState } from "preact/hooks";
import type { News } from "../event/news";
import { Words } from "../race/Words";
import { racePath } from "../app/routes";
import { clock, t } from "../i18n/i18n";

/** The text of a race, once somebody wants to read it. */
function Text({ raceId }: { raceId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("words.title")}</summary>
      {isOpen && <Words id={raceId} isInner />}
    </details>
  );
}

/** Everything that happened since the page was opened, newest first, with the texts of races. */
export function FeedView({ news }: { news: readonly News[] }) {
  return (
    <section aria-labelledby="feed">
      <h2 id="feed">{t("live.view.feed")}</h2>
      <p class="note">{t(news.length === 0 ? "live.feedNone" : "live.feedNote")}</p>
      <ol class="feed">
        {news.map(({ seq, at, who, value, note, raceId }) => (
          <li key={seq} class="fresh">
            <div class="line">
              <time dateTime={at}>{clock(at)}</time>
              {raceId ? (
                <a href={racePath(raceId)} dir="auto">
                  {who}
                </a>
              ) : (
                <strong dir="auto">{who}</strong>
              )}
              <span>{value}</span>
            </div>
            <small>{note}</small>
            {raceId && <Text raceId={raceId} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
