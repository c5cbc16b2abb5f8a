// Starts GraphiQL on the gateway it came from. A key is taken from the page's headers editor or from the tab.

import { operate } from "../operate.js";
import { rememberKey } from "../key.js";

const { React, ReactDOM, GraphiQL } = globalThis;

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

ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultEditorToolsVisibility: "headers",
    defaultQuery: "query Events($first: Int! = 5) {\n  events(first: $first) { totalCount edges { node { id name finishers analyzed } } }\n}\n",
  }),
);
