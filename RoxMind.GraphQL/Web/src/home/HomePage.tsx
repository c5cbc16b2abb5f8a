import { useState } from "preact/hooks";
import { go, usePlace, useScroll, useTitle, withQuery } from "../app/place";
import { eventPath } from "../app/routes";
import { eventTitle, joined } from "../format/names";
import { day, t, tn } from "../i18n/i18n";
import { Pick } from "../ui/Pick";
import { Problem } from "../ui/Problem";
import { type EventLine, useEvents } from "./events";

const FIRST = 30;

function EventRow({ event }: { event: EventLine }) {
  const { city, when } = eventTitle(event);
  const waiting = event.finishers - event.analyzed;
  const notes = [
    event.startsOn ? day(event.startsOn) : when,
    tn("event.finishersN", event.finishers),
    event.isLive && tn("event.onCourseN", event.onCourseCount),
    waiting > 0 && tn("event.analysingN", waiting),
  ];
  return (
    <li>
      <a class="row" href={eventPath(event.id)}>
        <strong dir="auto">{city}</strong>
        <small>{joined(notes)}</small>
        {event.isClosed ? <span class="pill">{t("event.complete")}</span> : event.isLive ? <span class="pill live">{t("event.live")}</span> : null}
      </a>
    </li>
  );
}

function FindMyRace() {
  const [name, setName] = useState("");
  return (
    <div class="doors">
      <form
        class="find"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) go(`/search?q=${encodeURIComponent(name.trim())}`);
        }}
      >
        <label for="find-name">{t("home.findText")}</label>
        <div class="line">
          <input id="find-name" type="search" maxLength={200} autocomplete="name" value={name} onInput={(event) => setName(event.currentTarget.value)} />
          <button type="submit" class="main">
            {t("home.find")}
          </button>
        </div>
      </form>
      <a class="button" href="/my-race">
        {t("home.enter")}
      </a>
    </div>
  );
}

function Empty() {
  return (
    <div class="empty">
      <h2>{t("home.empty")}</h2>
      <p class="note">
        {t("home.emptyText")} <code>dotnet run -c Release --project RoxMind.Silo -- import FILE</code>
      </p>
    </div>
  );
}

const unique = <T,>(values: readonly (T | null | undefined)[]): T[] => [...new Set(values.filter((value): value is T => value !== null && value !== undefined))];

function Events({ events }: { events: readonly EventLine[] }) {
  const { query } = usePlace();
  const season = query.get("season");
  const place = query.get("place");
  const shown = Math.max(FIRST, Number(query.get("n")) || FIRST);
  const live = events.filter((event) => event.isLive);
  const seasons = unique(events.map((event) => event.season)).sort((a, b) => b - a);
  const places = unique(events.map((event) => event.place)).sort((a, b) => a.localeCompare(b));
  const rest = events.filter((event) => (!season || String(event.season) === season) && (!place || event.place === place));
  const pick = (name: string) => (value: string | null) => go(withQuery({ [name]: value, n: null }), { stay: true });
  return (
    <>
      {live.length > 0 && (
        <section aria-labelledby="live">
          <h2 id="live">{t("home.live")}</h2>
          <ul class="rows">
            {live.map((event) => (
              <EventRow key={event.id} event={event} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="latest">
        <h2 id="latest">{season || place ? t("home.events") : t("home.latest")}</h2>
        {(seasons.length > 1 || places.length > 1) && (
          <div class="filters">
            <Pick label={t("home.season")} value={season} none={t("home.all")} options={seasons.map((n) => [String(n), t("event.season", { n })] as const)} onPick={pick("season")} />
            <Pick label={t("home.place")} value={place} none={t("home.all")} options={places.map((name) => [name, name] as const)} onPick={pick("place")} />
          </div>
        )}
        {rest.length === 0 ? (
          <p class="note">
            {t("home.none")}{" "}
            <a href="/" data-stay>
              {t("home.clear")}
            </a>
          </p>
        ) : (
          <ul class="rows">
            {rest.slice(0, shown).map((event) => (
              <EventRow key={event.id} event={event} />
            ))}
          </ul>
        )}
        {rest.length > shown && (
          <p class="more">
            <button type="button" onClick={() => go(withQuery({ n: shown + FIRST }), { stay: true, replace: true })}>
              {t("list.more")}
            </button>
          </p>
        )}
      </section>
    </>
  );
}

export function HomePage() {
  useTitle(null);
  const { events, fault, reload } = useEvents();
  useScroll(events !== undefined);
  return (
    <>
      <h1>{t("home.title")}</h1>
      <p class="lead">{t("home.lead")}</p>
      <FindMyRace />
      {events ? events.length > 0 ? <Events events={events} /> : <Empty /> : null}
      {fault ? <Problem fault={fault} onRetry={reload} isPart /> : null}
    </>
  );
}
