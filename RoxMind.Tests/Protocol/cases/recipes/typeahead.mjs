// A search box that answers while somebody types.

export const SEARCH = `query Search($text: String!, $kinds: [SearchKind!], $first: Int!) {
  search(text: $text, kinds: $kinds, first: $first) {
    totalCount
    edges {
      node {
        __typename
        ... on EventFinding { eventId name }
        ... on AthleteFinding { athleteId name nationality raceCount }
        ... on RaceFinding { raceId name eventName totalS }
      }
    }
  }
}`;

/** Asks once nothing was typed for a tenth of a second, and shows no answer that a later one has overtaken. */
export function typeAhead(query, show, pause = 100) {
  let timer;
  let latest = 0;
  return (text, kinds) => {
    const asked = ++latest;
    clearTimeout(timer);
    if (!text.trim()) return show([]);
    timer = setTimeout(async () => {
      const { search } = await query(SEARCH, { text, kinds, first: 8 });
      if (asked === latest) show(search.edges.map(({ node }) => node));
    }, pause);
  };
}
