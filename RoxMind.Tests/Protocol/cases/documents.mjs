// What documents may hold since the specification of September 2025, and what they may not.

import assert from "node:assert/strict";
import { newEvent, post } from "../service.mjs";
import { test } from "../../NodeSuites/suite.mjs";

const code = ({ json }) => json.errors[0].extensions.code;

test("documents: operations, fragments and variables may be described", async () => {
  const { id, name } = await newEvent(1);
  const query = `
    # An event, and what it is called.
    """
    Shows an event's name; "quoted", too.
    """
    query Named(
      "Which event."
      $id: ID!,
      """
      Not used for anything but
      a default with a text in it.
      """
      $text: String = "a \\"default\\"" "The last one." $skip: Boolean = false
    ) {
      event(id: $id) { ...named }
      search(text: $text) @skip(if: $skip) { totalCount }
    }
    "Its name." fragment named on Event { name }`;
  const { json } = await post({ query, variables: { id } });
  assert.deepEqual(json, { data: { event: { name }, search: { totalCount: 0 } } });
});

test("documents: a shorthand query is not described, and a value is no description", async () => {
  assert.equal(code(await post({ query: '"Not allowed." { __typename }' })), "SYNTAX_ERROR");
  const { json } = await post({ query: 'query ($text: String = "kept") { search(text: $text) { totalCount } }' });
  assert.deepEqual(json, { data: { search: { totalCount: 0 } } });
});

test("documents: code points may be escaped whole, or as the two halves of a pair", async () => {
  const { add, name } = await newEvent(1);
  await add(1);
  const words = name.split(" ");
  for (const text of [`\\u{50}${words[2].slice(1)}`, `\\u0050${words[2].slice(1)}`]) {
    const { json } = await post({ query: `{ search(text: "${text} \\u{31}\\u{1F3C3}", kinds: [EVENT]) { totalCount } }` });
    assert.equal(json.errors, undefined, JSON.stringify(json));
  }
  for (const text of ["\\u{1F600}", "\\uD83D\\uDE00", "\\u{22}\\u{5C}\\u{A}"]) {
    const { json } = await post({ query: `{ search(text: "${text}") { totalCount } }` });
    assert.deepEqual(json, { data: { search: { totalCount: 0 } } });
  }
});

for (const text of ["\\uD83D", "\\uDE00", "\\uD83Dx", "\\uD83D\\u0041", "\\u{D83D}", "\\u{D83D}\\u{DE00}", "\\u{110000}", "\\u{}", "\\u{12"]) {
  test(`documents: ${text} is no character`, async () => {
    const answer = await post({ query: `{\n  search(text: "${text}") { totalCount }\n}` });
    assert.equal(code(answer), "SYNTAX_ERROR");
    const [{ line, column }] = answer.json.errors[0].locations;
    assert.deepEqual([line, column >= 17], [2, true]);
  });
}

test("documents: a syntax error has its place", async () => {
  const { json } = await post({ query: '"Described." query A {\n  events { ]\n}' });
  assert.deepEqual(json.errors[0].locations, [{ line: 2, column: 12 }]);
});
