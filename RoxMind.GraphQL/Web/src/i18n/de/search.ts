import type { search as English } from "../en/search";

export const search: Readonly<Record<keyof typeof English, string>> = {
  "search.label": "Menschen und Events suchen",
  "search.placeholder": "Name oder Event",
  "search.none": "Nichts gefunden für \u201e{text}\u201c",
  "search.noneOf": "Niemand gefunden für {names}.",
  "search.several": "Eingabe sucht jeden von {n} Namen",
  "search.title": "Suche",
  "search.found": "{n} Treffer",
  "search.found.one": "Ein Treffer",
  "search.counted": "{n} Vorschläge",
  "search.counted.one": "Ein Vorschlag",
  "search.go": "Suchen",
  "search.events": "Events",
  "search.athletes": "Menschen",
  "search.races": "Rennen",
  "search.races.count": "{n} Rennen",
  "search.races.count.one": "Ein Rennen",
  "search.ask": "Gib einen Namen, ein Land oder einen Ort ein: Jedes Wort muss ein Wort des Gefundenen beginnen.",
};
