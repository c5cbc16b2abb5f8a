// An athlete's page: the newest races first, older ones as they are asked for.

export const ATHLETE = `query Athlete($id: ID!, $last: Int!, $before: String) {
  athlete(id: $id) {
    id name nationality
    races(last: $last, before: $before) {
      totalCount
      pageInfo { hasPreviousPage startCursor }
      edges { node { id date totalS event { id name } rank { division ageGroup } totals { runS workS roxzoneS } } }
    }
  }
}`;

/** The newest races first, a page of them at a time, until there are none before. */
export async function* newestRaces(query, id, last = 10) {
  let before = null;
  do {
    const { athlete } = await query(ATHLETE, { id, last, before });
    // Nobody has these races any more; ids of athletes who were merged lead on to whoever has them now.
    if (!athlete) return;
    yield athlete.races.edges.map(({ node }) => node).reverse();
    ({ startCursor: before } = athlete.races.pageInfo.hasPreviousPage ? athlete.races.pageInfo : { startCursor: null });
  } while (before);
}
