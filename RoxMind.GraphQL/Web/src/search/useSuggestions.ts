import { useEffect, useState } from "preact/hooks";
import { query } from "../api/query";
import { SearchDocument, type SearchKind } from "../gql/graphql";
import { type Line, lineOf } from "./findings";

const WAIT_MS = 150;
const MOST = 8;

export interface Suggestions {
  readonly lines: readonly Line[];
  /** What they answer. */
  readonly answered: string;
}

const NONE: Suggestions = { lines: [], answered: "" };

/** Suggestions for what was typed; the last question counts, whatever is answered first. */
export function useSuggestions(text: string, kinds: readonly SearchKind[]): Suggestions {
  const [found, setFound] = useState<Suggestions>(NONE);
  useEffect(() => {
    const asked = text.trim();
    if (!asked) {
      setFound(NONE);
      return;
    }
    const gone = new AbortController();
    const timer = setTimeout(() => {
      query(SearchDocument, { text: asked.slice(0, 200), kinds: [...kinds], first: MOST, after: null }, gone.signal).then(
        ({ search }) => setFound({ lines: search.edges.map(({ node }) => lineOf(node)), answered: asked }),
        () => gone.signal.aborted || setFound(NONE),
      );
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [text]);
  return found;
}
