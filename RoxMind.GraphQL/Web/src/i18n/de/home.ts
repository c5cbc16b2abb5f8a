import type { home as English } from "../en/home";

export const home: Readonly<Record<keyof typeof English, string>> = {
  "home.title": "Jede Sekunde des Rennens, erklärt",
  "home.lead": "Wo ein Rennen gewonnen und verloren wurde, gemessen an dem, was vor dem Start zu erwarten war, und was zuerst zu trainieren ist.",
  "home.find": "Mein Rennen finden",
  "home.enter": "Mein Rennen eingeben",
  "home.findText": "Dein Name, wie er in den Ergebnissen steht",
  "home.live": "Jetzt live",
  "home.latest": "Neueste",
  "home.events": "Events",
  "home.season": "Saison",
  "home.place": "Ort",
  "home.all": "Alle",
  "home.none": "Kein Event passt zu diesen Filtern.",
  "home.clear": "Alle Events zeigen",
  "home.empty": "Noch keine Ergebnisse",
  "home.emptyText": "Importiere eine Ergebnisdatei, dann füllt sich diese Seite von selbst:",
};
