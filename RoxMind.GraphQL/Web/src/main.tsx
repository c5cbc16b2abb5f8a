import "./style/base.css";
import "./style/shell.css";
import "./style/parts.css";
import "./style/print.css";
import { render } from "preact";
import { App } from "./app/App";
import { startRouter } from "./app/place";
import { chooseLanguage, preferredLanguage } from "./i18n/i18n";
import { applyTheme } from "./app/theme";

applyTheme();
await chooseLanguage(preferredLanguage());
startRouter();
const root = document.getElementById("app")!;
root.replaceChildren();
render(<App />, root);
