// Light or dark: as the system has it, or as the reader chose.

const NAME = "roxmind-theme";

export type Theme = "auto" | "light" | "dark";

export function theme(): Theme {
  const kept = localStorage.getItem(NAME);
  return kept === "light" || kept === "dark" ? kept : "auto";
}

export function applyTheme(): void {
  const chosen = theme();
  if (chosen === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}

export function chooseTheme(chosen: Theme): void {
  if (chosen === "auto") localStorage.removeItem(NAME);
  else localStorage.setItem(NAME, chosen);
  applyTheme();
  dispatchEvent(new Event("roxmind:theme"));
}
