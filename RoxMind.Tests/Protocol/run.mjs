// Runs the whole suite against a service: node run.mjs http://127.0.0.1:8080/

import { hasAccessRules, milvus } from "./service.mjs";
import { runAll } from "../NodeSuites/suite.mjs";

await import("./cases/audit.mjs");
await import("./cases/introspection.mjs");
await import("./cases/documents.mjs");
await import("./cases/lint.mjs");
await import("./cases/http.mjs");
await import("./cases/socket.mjs");
await import("./cases/sse.mjs");
await import("./cases/apollo.mjs");
await import("./cases/urql.mjs");
await import("./cases/relay.mjs");
await import("./cases/recipes.mjs");
await import("./cases/mcp.mjs");
if (milvus) await import("./cases/milvus.mjs");
if (hasAccessRules) await import("./cases/access.mjs");

const { passed, failed } = await runAll(30_000);
console.log(`# ${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
