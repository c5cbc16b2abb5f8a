// The schema as tools ask for it: codegen, compilers, linters and IDEs, with every option that graphql-js has.

import assert from "node:assert/strict";
import * as graphql16 from "graphql";
import * as graphql17 from "graphql17";
import { post } from "../service.mjs";
import { test } from "../../NodeSuites/suite.mjs";

const EVERYTHING = {
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  experimentalDirectiveDeprecation: true,
  oneOf: true,
};

/** The schema that a version of graphql-js makes of what the service says of itself. */
export async function introspect(graphql = graphql16, options = EVERYTHING) {
  const { json } = await post({ query: graphql.getIntrospectionQuery(options) });
  assert.deepEqual(json.errors ?? [], []);
  return { introspection: json.data, schema: graphql.buildClientSchema(json.data) };
}

for (const [name, graphql] of Object.entries({ "graphql-js 16": graphql16, "graphql-js 17": graphql17 })) {
  test(`introspection: complete for ${name} with every option`, async () => {
    const { introspection, schema } = await introspect(graphql);
    assert.deepEqual(graphql.validateSchema(schema), []);
    assert.equal(schema.getType("SimilarToInput").isOneOf, true);
    assert.equal(schema.getType("ProfileInput").isOneOf, false);
    assert.match(schema.getType("DateTime").specifiedByURL, /^https:/);
    assert.equal(schema.getType("Long").specifiedByURL ?? null, null);
    assert.ok(introspection.__schema.description.length > 0);
    for (const directive of introspection.__schema.directives) assert.equal(directive.isRepeatable, false, directive.name);
  });

  test(`introspection: what ${name} prints is a schema again, and the same`, async () => {
    const { schema } = await introspect(graphql);
    const text = graphql.printSchema(schema);
    assert.equal(graphql.printSchema(graphql.buildSchema(text)), text);
  });

  test(`introspection: ${name} asks with the options that it has by itself`, async () => {
    await introspect(graphql, {});
  });
}
