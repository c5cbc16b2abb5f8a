// Apollo Client 4 with its normalized cache and its helper for pages.

import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { relayStylePagination } from "@apollo/client/utilities";
import { as, graphqlUrl, keys, socketClient } from "../service.mjs";
import { clientCases } from "./clients.mjs";

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
  const client = new ApolloClient({
    link: ApolloLink.split(
      ({ operationType }) => operationType === "subscription",
      new GraphQLWsLink(sockets),
      new HttpLink({ uri: graphqlUrl, headers: as(keys.admin) }),
    ),
    cache: new InMemoryCache({
      typePolicies: { Event: { fields: { leaderboard: relayStylePagination(["division", "gender", "ageGroup", "segment"]) } } },
    }),
  });
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
    cut: () => sockets.terminate(),
    close: async () => {
      client.stop();
      await sockets.dispose();
    },
  };
});
