// The schema as a list of types that opens and can be searched.

import { h } from "./dom.js";
import { operate } from "./operate.js";

const TYPE = "kind name ofType { kind name ofType { kind name ofType { kind name } } }";
const INTROSPECTION = `{ __schema {
  queryType { name } mutationType { name } subscriptionType { name }
  types {
    kind name description
    fields { name description type { ${TYPE} } args { name description defaultValue type { ${TYPE} } } }
    inputFields { name description defaultValue type { ${TYPE} } }
    enumValues { name description }
    possibleTypes { name }
  }
} }`;

/** Writes a type as it is written in a schema. */
const typeText = (type) =>
  type.kind === "NON_NULL" ? `${typeText(type.ofType)}!` : type.kind === "LIST" ? `[${typeText(type.ofType)}]` : type.name;

const argumentText = ({ name, type, defaultValue }) => `${name}: ${typeText(type)}${defaultValue ? ` = ${defaultValue}` : ""}`;

function member(item) {
  const signature = item.args?.length ? `(${item.args.map(argumentText).join(", ")})` : "";
  return [
    h("dt", {}, item.type ? `${item.name}${signature}: ${typeText(item.type)}` : item.name),
    h("dd", {}, item.description),
    (item.args ?? []).filter(({ description }) => description).map((argument) => h("dd", {}, `${argument.name}: ${argument.description}`)),
  ];
}

function typeEntry(type) {
  const members = [...(type.fields ?? []), ...(type.inputFields ?? []), ...(type.enumValues ?? []), ...(type.possibleTypes ?? [])];
  const entry = h(
    "details",
    {},
    h("summary", {}, h("strong", {}, type.name), h("span", { class: "note" }, type.kind.toLowerCase().replaceAll("_", " "))),
    type.description && h("p", {}, type.description),
    h("dl", {}, members.map(member)),
  );
  const words = [type.name, ...members.map(({ name }) => name)].join(" ").toLowerCase();
  return { entry, words, name: type.name.toLowerCase() };
}

/** Reads the schema and fills the list. */
export async function showSchema(list, find) {
  const { value: answer } = await operate({ query: INTROSPECTION }).next();
  if (answer.errors) throw new Error(answer.errors[0].message);
  const { types, queryType, mutationType, subscriptionType } = answer.data.__schema;
  const roots = [queryType, mutationType, subscriptionType].map((type) => type?.name);
  const rank = ({ name }) => (roots.includes(name) ? roots.indexOf(name) : roots.length);
  const entries = types
    .filter(({ name }) => !name.startsWith("__"))
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, "en"))
    .map(typeEntry);
  list.replaceChildren(...entries.map(({ entry }) => entry));
  find.addEventListener("input", () => {
    const wanted = find.value.trim().toLowerCase();
    for (const { entry, words, name } of entries) {
      entry.hidden = !words.includes(wanted);
      entry.open = wanted.length > 2 && name.includes(wanted);
    }
  });
}
