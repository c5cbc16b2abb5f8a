// Chooses the view that the address asks for, and leaves the one before.

import { h } from "./dom.js";
import { eventsView } from "./events.js";
import { eventView } from "./event.js";
import { forgetKey, KeyNeeded, keyForm } from "./key.js";
import { raceView } from "./race.js";

const main = document.getElementById("main");
const link = document.getElementById("link");
let leave = () => {};
let visit = 0;

const status = (text) => {
  link.hidden = !text;
  link.textContent = text;
};

async function show(moveFocus) {
  const mine = ++visit;
  leave();
  leave = () => {};
  status("");
  const [, view, id] = location.hash.split("/");
  const open = { event: eventView, race: raceView }[view] ?? eventsView;
  try {
    const page = await open(id ? decodeURIComponent(id) : null, status);
    if (mine !== visit) {
      page.leave?.();
      return;
    }
    leave = page.leave ?? leave;
    document.title = page.title ? `${page.title} \u00b7 RoxMind` : "RoxMind";
    main.replaceChildren(...page.content);
  } catch (fault) {
    if (mine !== visit) return;
    if (fault instanceof KeyNeeded) {
      main.replaceChildren(...keyForm(fault.wasRefused, () => show(true)));
      main.querySelector("input").focus();
      return;
    }
    main.replaceChildren(
      h("h1", {}, "That did not work"),
      h("p", { class: "lead" }, fault.message),
      h("p", { class: "more" }, h("button", { type: "button", onclick: () => show(true) }, "Try again")),
    );
  }
  if (moveFocus) {
    scrollTo(0, 0);
    main.focus({ preventScroll: true });
  }
}

addEventListener("hashchange", () => {
  if (location.hash === "#main") return;
  show(true);
});
addEventListener("roxmind:refused", () => {
  forgetKey();
  show(true);
});
show(false);
