// Puts GraphiQL and what it needs into wwwroot/graphiql, from where the gateway serves it.

import { copyFileSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const target = here("../../wwwroot/graphiql/");
mkdirSync(target, { recursive: true });
for (const file of [
  "node_modules/react/umd/react.production.min.js",
  "node_modules/react-dom/umd/react-dom.production.min.js",
  "node_modules/graphiql/graphiql.min.js",
  "node_modules/graphiql/graphiql.min.css",
  "index.html",
  "start.css",
  "start.js",
]) {
  copyFileSync(here(file), target + file.split("/").at(-1));
}

console.log(`GraphiQL is in ${target}; build the gateway to serve it at /graphiql.`);
