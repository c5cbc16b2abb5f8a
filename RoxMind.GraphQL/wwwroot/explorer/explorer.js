// A plain place to try operations: nothing to install, nothing from elsewhere.

import { h } from "./dom.js";
import { KeyNeeded, keyForm } from "./key.js";
import { operate } from "./operate.js";
import { showSchema } from "./schema.js";

const MAX_SHOWN = 200;
const EXAMPLE = `query Events($first: Int! = 5) {
  events(first: $first) {
    totalCount
    edges { node { id name finishers analyzed } }
  }
}`;

const at = (id) => document.getElementById(id);
const [main, form, query, variables, run, stop, answer, state] = [
  "main", "operation", "query", "variables", "run", "stop", "answer", "state",
].map(at);
const page = [...main.children];
let running = new AbortController();

query.value = sessionStorage.getItem("roxmind-query") ?? EXAMPLE;
variables.value = sessionStorage.getItem("roxmind-variables") ?? "{}";

/** Asks for a key, and shows the page again once there is one. */
function askForKey(fault) {
  main.classList.remove("explorer");
  main.replaceChildren(
    ...keyForm(fault.wasRefused, () => {
      main.classList.add("explorer");
      main.replaceChildren(...page);
      loadSchema();
    }),
  );
  main.querySelector("input").focus();
}

async function execute() {
  running.abort();
  const mine = (running = new AbortController());
  sessionStorage.setItem("roxmind-query", query.value);
  sessionStorage.setItem("roxmind-variables", variables.value);
  let payload;
  try {
    payload = { query: query.value, variables: variables.value.trim() ? JSON.parse(variables.value) : null };
  } catch (fault) {
    answer.textContent = `The variables are not JSON: ${fault.message}`;
    return;
  }

  answer.textContent = "";
  state.textContent = "Running";
  stop.disabled = false;
  let count = 0;
  try {
    for await (const response of operate(payload, mine.signal)) {
      count++;
      state.textContent = count === 1 ? "1 answer" : `${count} answers`;
      answer.append(h("span", {}, `${JSON.stringify(response, null, 2)}\n`));
      if (answer.childElementCount > MAX_SHOWN) answer.firstElementChild.remove();
      answer.scrollTop = count > 1 ? answer.scrollHeight : 0;
    }
  } catch (fault) {
    if (fault instanceof KeyNeeded) askForKey(fault);
    else if (!mine.signal.aborted) answer.append(`The connection was lost: ${fault.message}`);
  }
  if (mine === running) stop.disabled = true;
}

async function loadSchema() {
  try {
    await showSchema(at("types"), at("find"));
  } catch (fault) {
    if (fault instanceof KeyNeeded) askForKey(fault);
    else at("types").replaceChildren(h("p", { class: "note" }, fault.message));
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  execute();
});
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    run.click();
  }
});
stop.addEventListener("click", () => {
  running.abort();
  stop.disabled = true;
});
loadSchema();
