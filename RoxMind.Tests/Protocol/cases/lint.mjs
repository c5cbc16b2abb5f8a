// The schema before the rules of graphql-eslint: the recommended ones and Relay's.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as plugin from "@graphql-eslint/eslint-plugin";
import { ESLint } from "eslint";
import { isObjectType, printSchema } from "graphql";
import { test } from "../../NodeSuites/suite.mjs";
import { introspect } from "./introspection.mjs";

const { configs, parser, rules } = plugin.default ?? plugin;

test("lint: the recommended rules for schemas and Relay's rules report nothing", async () => {
  const folder = fileURLToPath(new URL("../node_modules/.lint/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  const { schema } = await introspect();
  const file = `${folder}schema.graphql`;
  writeFileSync(file, printSchema(schema));

  // A type without an id is a value that lives where it stands; what is called id is held to the rule.
  const embedded = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.getFields().id);
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ["**/*.graphql"],
        plugins: { "@graphql-eslint": { rules } },
        languageOptions: { parser, parserOptions: { graphQLConfig: { schema: file } } },
        rules: {
          ...configs["flat/schema-recommended"].rules,
          ...configs["flat/schema-relay"].rules,
          "@graphql-eslint/strict-id-in-types": ["error", { exceptions: { types: embedded.map(({ name }) => name) } }],

          // The 23 segments of a race are a list and no pages; elements of a list that are values are no nodes.
          "@graphql-eslint/relay-edge-types": [
            "error",
            { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
          ],
        },
      },
    ],
  });
  const [{ messages }] = await eslint.lintFiles([file]);
  assert.deepEqual(messages.map(({ line, ruleId, message }) => `${line} ${ruleId} ${message}`), []);
});
