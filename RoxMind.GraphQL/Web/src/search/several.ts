// Several names at once, as a list of starters or a message has them.

import { query } from "../api/query";
import { SearchDocument, type SearchKind } from "../gql/graphql";
import { type Line, lineOf } from "./findings";

/** The names of a text with commas, semicolons or lines between them. */
export const namesIn = (text: string): readonly string[] => [...new Set(text.split(/[,;\r\n]+/).map((name) => name.trim()).filter(Boolean))];

const firstOf = async (text: string, kinds: readonly SearchKind[]): Promise<Line | null> => {
  const { search } = await query(SearchDocument, { text: text.slice(0, 200), kinds: [...kinds], first: 1, after: null });
  return search.edges[0] ? lineOf(search.edges[0].node) : null;
};

/** What comes first for each name of a text, and the names that nothing is found for. A pair is called by two names with a comma between them. */
export async function findEach(text: string, kinds: readonly SearchKind[]): Promise<{ found: readonly Line[]; missing: readonly string[] }> {
  const whole = await firstOf(text, kinds);
  if (whole) return { found: [whole], missing: [] };
  const names = namesIn(text);
  const found = await Promise.all(names.map((name) => firstOf(name, kinds)));
  return { found: found.filter((line) => line !== null), missing: names.filter((_, i) => !found[i]) };
}
