// A coach's page: athletes by their ids, each answered in its place, and what they have in common.

export const SQUAD = `query Squad($ids: [ID!]!) {
  squad(ids: $ids) {
    members {
      __typename
      ... on Athlete { id name races(last: 1) { edges { node { id totalS } } } }
      ... on UnknownMember { askedId code reason }
    }
    summary { analyzed commonWeaknesses { segment group athletes medianGapS } }
  }
}`;

/** The athletes who are known, and what to say of the other ids. */
export async function readSquad(query, ids) {
  const { squad } = await query(SQUAD, { ids });
  return {
    athletes: squad.members.filter(({ __typename }) => __typename === "Athlete"),
    unknown: squad.members.filter(({ __typename }) => __typename === "UnknownMember"),
    summary: squad.summary,
  };
}
