// Starts GraphiQL on the gateway it came from. A key is taken from the page's headers editor or from the tab.

import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import { GraphiQL } from "graphiql";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { operate } from "../../wwwroot/explorer/operate.js";
import { rememberKey } from "../../wwwroot/explorer/key.js";

/** One answer, or all of a subscription; GraphiQL ends a subscription by returning from the sequence. */
async function* fetcher(payload, { headers } = {}) {
  const key = /^bearer\s+(.+)$/i.exec(headers?.Authorization ?? headers?.authorization ?? "")?.[1];
  if (key) rememberKey(key);
  const ending = new AbortController();
  try {
    yield* operate(payload, ending.signal);
  } finally {
    ending.abort();
  }
}

createRoot(document.getElementById("graphiql")).render(
  createElement(GraphiQL, {
    fetcher,
    defaultEditorToolsVisibility: "headers",
    defaultQuery: "query Events($first: Int! = 5) {\n  events(first: $first) { totalCount edges { node { id name finishers analyzed } } }\n}\n",
  }),
);
