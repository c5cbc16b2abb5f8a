import type { squad as English } from "../en/squad";

export const squad: Readonly<Record<keyof typeof English, string>> = {
  "squad.title": "Kader",
  "squad.lead": "Bis zu dreißig Menschen nebeneinander: wo jeder Zeit verliert, und was mehrere zuerst trainieren sollten.",
  "squad.add": "Jemanden hinzufügen",
  "squad.none": "Gib einen Namen ein; wen du wählst, wird eine Zeile.",
  "squad.count": "{n} von {most} Plätzen belegt. Die Adresse hält den Kader fest.",
  "squad.added": "{name} ist dabei.",
  "squad.already": "{name} ist schon im Kader.",
  "squad.shareNote": "Der Link enthält den Kader; nichts wird gespeichert.",
  "squad.shared": "Gemeinsame Schwächen",
  "squad.sharedNote": "Was mindestens zwei der {n} mit einem erklärten Rennen zuerst trainieren sollten, und im Median, was es sie kostet.",
  "squad.sharedNote.one": "Was zuerst zu trainieren ist.",
  "squad.sharedNone": "Keine Schwäche haben zwei von ihnen gemeinsam.",
  "squad.of": "{n} von {all}",
  "squad.step": "Schritt {time}",
  "squad.gaps": "Abstände nebeneinander",
  "squad.gapsNote": "Jeweils aus dem letzten erklärten Rennen: Stationen gegen das, was die eigenen anderen Segmente erwarten lassen, Laufen und Roxzone gegen andere mit derselben Zielzeit. Der Kopf einer Spalte ordnet nach ihr.",
  "squad.sortBy": "Ordnen nach {part}",
  "squad.noRace": "kein erklärtes Rennen",
  "squad.median": "Median",
};
