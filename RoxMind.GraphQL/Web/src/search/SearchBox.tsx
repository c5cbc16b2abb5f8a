import { go } from "../app/place";
import { t } from "../i18n/i18n";
import { Finder } from "./Finder";

/** The search box of every page. */
export const SearchBox = () => (
  <Finder
    isMain
    kinds={["EVENT", "ATHLETE"]}
    label={t("search.label")}
    placeholder={t("search.placeholder")}
    onChoose={({ path }) => go(path)}
    onWords={(text) => go(`/search?q=${encodeURIComponent(text)}`)}
  />
);
