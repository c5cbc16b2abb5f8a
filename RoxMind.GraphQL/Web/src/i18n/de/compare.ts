import type { compare as English } from "../en/compare";

export const compare: Readonly<Record<keyof typeof English, string>> = {
  "compare.title": "Rennen vergleichen",
  "compare.lead": "Zwei bis sechs Rennen nebeneinander, von wem und wo auch immer.",
  "compare.add": "Rennen hinzufügen, oder jemandes letztes",
  "compare.none": "Gib einen Namen ein, oder mehrere mit Kommas dazwischen; jeder wird eine Spalte.",
  "compare.one": "Noch eines, dann stehen sie nebeneinander.",
  "compare.addNote": "Bis zu sechs. Die Adresse hält die Auswahl fest: Teile sie, oder behalte sie als Lesezeichen.",
  "compare.already": "Dieses Rennen ist schon dabei, oder es gibt keines.",
  "compare.unknown": "{n} dieser Rennen gibt es nicht (mehr).",
  "compare.unknown.one": "Eines dieser Rennen gibt es nicht (mehr).",
  "compare.side": "Nebeneinander",
  "compare.note": "Unter jeder Zeit steht der Abstand zur schnellsten ihrer Zeile.",
  "compare.mixed": "Ihre Stationen verlangen verschiedene Lasten oder Wiederholungen: Vergleiche eher das Laufen als die Stationen.",
  "compare.fastest": "schnellste",
  "compare.fade": "Nachlassen, Lauf 5\u20137",
  "compare.removeOne": "{name} entfernen",
  "compare.withThis": "Dieses Rennen vergleichen",
  "compare.all": "Diese Rennen vergleichen",
};
