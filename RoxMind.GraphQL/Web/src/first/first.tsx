// Run while building: what each page shows before its data is there, in each language.

import { renderToString } from "preact-render-to-string";
import { App, pageAt } from "../app/App";
import { visitAt } from "../app/place";
import { ROUTES } from "../app/routes";
import { chooseLanguage, LANGUAGES, type Language } from "../i18n/i18n";

export interface FirstView {
  /** Address as the service writes it; null for every other. */
  readonly address: string | null;
  readonly language: Language;
  /** Name of the page's module; null where there is none. */
  readonly page: string | null;
  /** Names of modules with the language's texts. */
  readonly texts: readonly string[];
  readonly html: string;
}

export async function views(): Promise<FirstView[]> {
  const all: FirstView[] = [];
  for (const language of Object.keys(LANGUAGES) as Language[]) {
    await chooseLanguage(language);
    for (const address of [...ROUTES.map(([path]) => path), null]) {
      const path = address ?? "/nowhere/at/all";
      visitAt(path);
      const first = await pageAt(path);
      all.push({ address, language, page: address === null ? null : first.Page.name, texts: language === "en" ? [] : [language], html: renderToString(<App first={first} />) });
    }
  }
  return all;
}
