// Runs any operation over fetch: one answer as JSON, or many as server-sent events.

import { authorization, KeyNeeded } from "./key.js";

/** Yields the response objects of an operation, until it ends or the signal does. */
export async function* operate(payload, signal) {
  const response = await fetch(new URL("graphql", document.baseURI), {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/graphql-response+json, text/event-stream",
      ...authorization(),
    },
    body: JSON.stringify(payload),
    signal,
  });
  if (response.status === 401) throw new KeyNeeded();
  if (!response.headers.get("Content-Type").startsWith("text/event-stream")) {
    yield await response.json();
    return;
  }

  let text = "";
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += value;
    let end;
    while ((end = text.indexOf("\n\n")) >= 0) {
      const lines = text.slice(0, end).split("\n");
      text = text.slice(end + 2);
      if (lines[0] === "event: complete") return;
      if (lines[0] !== "event: next") continue;
      yield JSON.parse(lines.slice(1).map((line) => line.slice(6)).join("\n"));
    }
  }
}
