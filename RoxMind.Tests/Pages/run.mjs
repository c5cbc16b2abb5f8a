// Runs the whole suite against a service: node run.mjs http://127.0.0.1:8080/ [FOLDER FOR PICTURES]

import { browser } from "./browser.mjs";
import { runAll } from "../NodeSuites/suite.mjs";

await import("./cases/looks.mjs");
await import("./cases/ways.mjs");
await import("./cases/names.mjs");
await import("./cases/enter.mjs");
await import("./cases/compare.mjs");
await import("./cases/live.mjs");
await import("./cases/views.mjs");
await import("./cases/tour.mjs");

const { passed, failed } = await runAll(60_000);
await browser.close();
console.log(`# ${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
