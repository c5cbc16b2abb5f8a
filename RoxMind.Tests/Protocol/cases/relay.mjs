// Relay's compiler and runtime: the compiler checks the schema and writes the artifacts that the runtime reads.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import assert from "node:assert/strict";
import { printSchema } from "graphql";
import relay from "relay-runtime";
import { post, socketClient } from "../service.mjs";
import { BOARD, CLUSTERS, FOLLOW, NODE, clientCases, memoryStorage } from "./clients.mjs";
import { introspect } from "./introspection.mjs";
import { relayEnvironment } from "./recipes/offline.mjs";

const { Network, Observable, createOperationDescriptor, fetchQuery, getRequest } = relay;

const CONNECTION = ") @connection(key: \"Board_leaderboard\", filters: [\"division\"])";

/** The operations as Relay's documents: a module's operations begin with its name. */
const documents = {
  [CLUSTERS]: CLUSTERS.replace("query Clusters", "query CasesClustersQuery"),
  [BOARD]: BOARD.replace("query Board", "query CasesBoardQuery").replace("after: $after)", `after: $after${CONNECTION}`),
  [NODE]: NODE.replace("query Node", "query CasesNodeQuery"),
  [FOLLOW]: FOLLOW.replace("subscription Follow", "subscription CasesFollowSubscription"),
};

let compiled;

/** Compiles the documents against the schema that the service says it has. */
async function compile() {
  const folder = mkdtempSync(join(tmpdir(), "roxmind-relay-")) + sep;
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(`${folder}src`, { recursive: true });
  mkdirSync(`${folder}artifacts`, { recursive: true });
  const { schema } = await introspect();
  writeFileSync(`${folder}schema.graphql`, printSchema(schema));
  writeFileSync(
    `${folder}relay.config.json`,
    JSON.stringify({
      src: "./src",
      schema: "./schema.graphql",
      language: "javascript",
      artifactDirectory: "./artifacts",
      eagerEsModules: true,
      customScalarTypes: {},
    }),
  );
  writeFileSync(`${folder}package.json`, '{"type":"module"}');
  writeFileSync(`${folder}src/Cases.js`, Object.values(documents).map((text) => `graphql\`${text}\`;`).join("\n"));
  const compiler = createRequire(import.meta.url)("relay-compiler");
  execFileSync(compiler, ["relay.config.json"], { cwd: folder, stdio: "pipe" });
  const artifacts = {};
  for (const [text, document] of Object.entries(documents)) {
    const [, name] = /(?:query|subscription) (\w+)/.exec(document);
    artifacts[text] = (await import(pathToFileURL(`${folder}artifacts/${name}.graphql.js`))).default;
  }
  return artifacts;
}

clientCases("relay", async () => {
  compiled ??= compile();
  const artifacts = await compiled;
  const sockets = socketClient();
  const storage = memoryStorage();
  const { environment, keep } = relayEnvironment(
    Network.create(
      async ({ text }, variables) => (await post({ query: text, variables })).json,
      ({ text }, variables) => Observable.create((sink) => sockets.subscribe({ query: text, variables }, sink)),
    ),
    storage,
  );
  const query = (text, variables) =>
    fetchQuery(environment, artifacts[text], variables, { fetchPolicy: "network-only" }).toPromise();
  const operation = (text, variables) => createOperationDescriptor(getRequest(artifacts[text]), variables);
  const cached = (text, variables, by = environment) => {
    const { data, isMissingData } = by.lookup(operation(text, variables).fragment);
    assert.equal(isMissingData, false);
    return data;
  };
  return {
    query,
    cached,
    nextPage: async (text, variables) => {
      await query(text, variables);
      return cached(text, variables).event.leaderboard;
    },
    follow: async function* (text, variables) {
      const { text: sent } = artifacts[text].params;
      for await (const { data, errors } of sockets.iterate({ query: sent, variables })) {
        assert.equal(errors, undefined);
        environment.commitPayload(operation(text, variables), data);
        yield data;
      }
    },
    offline: async (text, variables) => {
      keep();
      const nowhere = Network.create(() => Promise.reject(new Error("There is no network.")));
      return cached(text, variables, relayEnvironment(nowhere, storage).environment);
    },
    cut: () => sockets.terminate(),
    close: () => sockets.dispose(),
  };
});
