import "./style/all.css";
import { render } from "preact";
import { App, pageAt } from "./app/App";
import { startRouter } from "./app/place";
import { applyTheme } from "./app/theme";
import { turn } from "./app/turn";
import { chooseLanguage, preferredLanguage } from "./i18n/i18n";

applyTheme();
startRouter();
// What cannot be loaded is asked for again by the page's frame, which says so.
const [first] = await Promise.all([pageAt(location.pathname).catch(() => null), chooseLanguage(preferredLanguage())]);
await turn();
const root = document.getElementById("app")!;
// Until now this is the first view as the service has sent it: what of it is the same stays, and need not be laid out again.
render(
  <App
    first={first}
    onReady={() => {
      root.inert = false;
    }}
  />,
  root,
);
