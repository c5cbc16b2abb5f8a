import type { commentary as English } from "../en/commentary";

export const commentary: Readonly<Record<keyof typeof English, string>> = {
  "wall.title": "Leinwand",

  "commentary.title": "Kommentar",
  "commentary.lead-in": "Was als Nächstes zu sagen ist. Die Seite ändert sich von selbst.",
  "commentary.passes": "Gleich überholt",
  "commentary.passesNote": "Am letzten Messpunkt, den beide passiert haben, zurück, und voraussichtlich früher im Ziel. Die engsten zuerst.",
  "commentary.noPasses": "Niemand auf der Strecke ist knapp hinter jemandem, der voraussichtlich später ins Ziel kommt.",
  "commentary.onto": "kommt näher an",
  "commentary.gap": "{gap} zurück ({where})",
  "commentary.lead": "im Ziel voraussichtlich {lead} davor",
  "commentary.next": "Als Nächstes im Ziel",
  "commentary.nextNote": "Am weitesten auf der Strecke, mit Vorhersage und dem, was bekannt ist.",
  "commentary.nobody": "Niemand ist auf der Strecke.",
  "commentary.first": "Erstes bekanntes Rennen",
  "commentary.returning": "Schon {n} Rennen",
  "commentary.returning.one": "Schon ein Rennen",
  "commentary.off": "Abseits der Vorhersage",
  "commentary.offNote": "Das Ziel, wie es jetzt abzusehen ist, gegen das vor dem Start Erwartete.",
  "commentary.nobodyOff": "Niemand weicht um eine halbe Minute oder mehr ab.",
  "commentary.was": "{from} erwartet, {to} jetzt",
};
