import { useState } from "preact/hooks";
import { chooseLanguage, language, LANGUAGES, t } from "../i18n/i18n";
import { SearchBox } from "../search/SearchBox";
import { usePlace } from "./place";
import { useStore } from "./store";
import { chooseTheme, theme, type Theme } from "./theme";

/** The pages that no other leads to by itself. */
const WAYS = [
  ["/", "nav.home"],
  ["/my-race", "nav.myRace"],
  ["/compare", "nav.compare"],
  ["/squad", "nav.squad"],
  ["/ask", "nav.ask"],
] as const;

const THEMES: readonly Theme[] = ["auto", "light", "dark"];

export function Header() {
  const { path } = usePlace();
  return (
    <header class="top">
      <a class="brand" href="/" aria-label="RoxMind">
        <img src="/favicon.svg" width="28" height="28" alt="" />
        <span>RoxMind</span>
      </a>
      <nav class="ways" aria-label={t("nav.ways")}>
        <ul>
          {WAYS.map(([way, name]) => (
            <li key={way}>
              <a href={way} aria-current={path === way ? "page" : undefined}>
                {t(name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <SearchBox />
    </header>
  );
}

export function Footer() {
  const current = useStore(language);
  const [chosen, setChosen] = useState(theme());
  return (
    <footer class="foot">
      <div class="settings">
        <label>
          {t("foot.language")}
          <select value={current} onChange={(event) => void chooseLanguage(event.currentTarget.value, true)}>
            {Object.entries(LANGUAGES).map(([code, name]) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("foot.theme")}
          <select
            value={chosen}
            onChange={(event) => {
              const wanted = event.currentTarget.value as Theme;
              chooseTheme(wanted);
              setChosen(wanted);
            }}
          >
            {THEMES.map((name) => (
              <option key={name} value={name}>
                {t(`theme.${name}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p>{t("foot.note")}</p>
    </footer>
  );
}
