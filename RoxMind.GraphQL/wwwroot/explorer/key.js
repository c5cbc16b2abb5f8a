// The reader's access key, kept as long as the tab lives, and the form that asks for it.

import { h } from "./dom.js";

const NAME = "roxmind-key";

export const authorization = () => {
  const key = sessionStorage.getItem(NAME);
  return key ? { Authorization: `Bearer ${key}` } : {};
};

export const forgetKey = () => sessionStorage.removeItem(NAME);

export const rememberKey = (key) => sessionStorage.setItem(NAME, key);

/** The service asks for a key, or does not take the one it was shown. */
export class KeyNeeded extends Error {
  constructor() {
    super("The service asks for an access key.");
    this.wasRefused = sessionStorage.getItem(NAME) !== null;
    forgetKey();
  }
}

/** What the page shows instead of data. */
export function keyForm(wasRefused, onKey) {
  const field = h("input", {
    id: "key",
    type: "password",
    autocomplete: "current-password",
    required: true,
    spellcheck: "false",
    "aria-describedby": "key-note",
  });
  return [
    h("h1", {}, "Your access key"),
    h("p", { class: "lead" }, "These results are shown to people with a key."),
    h(
      "form",
      {
        class: "key",
        onsubmit: (event) => {
          event.preventDefault();
          rememberKey(field.value.trim());
          onKey();
        },
      },
      h("label", { for: "key" }, "Key"),
      field,
      h("button", { type: "submit" }, "Show the results"),
      h(
        "p",
        { id: "key-note", class: "note", role: wasRefused ? "alert" : null },
        wasRefused ? "That key is not valid, or not any more." : "It is kept until you close this tab, and sent to this service only.",
      ),
    ),
  ];
}
