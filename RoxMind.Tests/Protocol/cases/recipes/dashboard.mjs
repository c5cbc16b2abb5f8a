// A page of an event that runs: read once, then told what changes, also over lost connections.

export const BOARD = `query Board($id: ID!) {
  event(id: $id) {
    id name isLive head
    leaderboard(first: 50) { totalCount edges { node { id rank name timeS } } }
    onCourse(first: 10) { edges { node { id name segmentsDone forecastS } } }
  }
}`;

export const FEED = `subscription Feed($id: ID!, $after: Long!) {
  eventFeed(eventId: $id, after: $after) { seq fact { __typename } }
}`;

/**
 * Calls changed with the number of the latest entry, whenever something has happened behind the entry `after`.
 * The client of graphql-ws is made with `retryAttempts: 0`: its own retry would send the old `after` again.
 */
export async function follow(client, id, after, changed, { signal, pause = 1000 }) {
  let seen = after;
  while (!signal.aborted) {
    try {
      for await (const { data, errors } of client.iterate({ query: FEED, variables: { id, after: seen } })) {
        if (errors) throw errors;
        seen = data.eventFeed.seq;
        changed(seen);
        if (signal.aborted) return;
      }
    } catch (fault) {
      // Errors are a refusal for good: there is no such event, or its feed starts over. All else is a lost connection.
      if (Array.isArray(fault)) throw fault[0];
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Reads the page again, at most once every `every` milliseconds however much happens. */
export function refresher(read, every = 1000) {
  let timer;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      read();
    }, every);
  };
}
