// Apollo Client 4 with its normalized cache and its helper for pages.

import { ApolloLink, HttpLink, gql } from "@apollo/client";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { as, graphqlUrl, keys, socketClient } from "../service.mjs";
import { clientCases, memoryStorage } from "./clients.mjs";
import { apolloClient } from "./recipes/offline.mjs";

/** Yields what an observable emits, until it ends or nobody reads any more. */
async function* valuesOf(observable) {
  const waiting = [];
  let wake;
  const tell = (item) => (waiting.push(item), wake?.());
  const subscription = observable.subscribe({
    next: (value) => tell({ value }),
    error: (fault) => tell({ fault }),
    complete: () => tell({ done: true }),
  });
  try {
    for (;;) {
      while (waiting.length === 0) await new Promise((resolve) => (wake = resolve));
      const { value, fault, done } = waiting.shift();
      if (fault) throw fault;
      if (done) return;
      yield value;
    }
  } finally {
    subscription.unsubscribe();
  }
}

clientCases("apollo", async () => {
  const sockets = socketClient();
  const storage = memoryStorage();
  const { client, keep } = apolloClient(
    ApolloLink.split(
      ({ operationType }) => operationType === "subscription",
      new GraphQLWsLink(sockets),
      new HttpLink({ uri: graphqlUrl, headers: as(keys.admin) }),
    ),
    storage,
  );
  const query = async (text, variables) => (await client.query({ query: gql(text), variables, fetchPolicy: "network-only" })).data;
  const cached = (text, variables) => client.cache.readQuery({ query: gql(text), variables });
  return {
    query,
    cached,
    nextPage: async (text, variables) => {
      await query(text, variables);
      return cached(text, variables).event.leaderboard;
    },
    follow: async function* (text, variables) {
      for await (const { data, error } of valuesOf(client.subscribe({ query: gql(text), variables }))) {
        if (error) throw error;
        yield data;
      }
    },
    offline: async (text, variables) => {
      keep();
      const { client: later } = apolloClient(ApolloLink.empty(), storage);
      return later.cache.readQuery({ query: gql(text), variables });
    },
    cut: () => sockets.terminate(),
    close: async () => {
      client.stop();
      await sockets.dispose();
    },
  };
});
