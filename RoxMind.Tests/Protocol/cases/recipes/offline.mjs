// What was read stays readable without a network: each client keeps its cache as text.

import { ApolloClient, InMemoryCache } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { Client, fetchExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import relay from "relay-runtime";

const { Environment, RecordSource, Store } = relay;

/** Apollo: `storage` is localStorage, or anything that keeps texts by name. */
export function apolloClient(link, storage) {
  const cache = new InMemoryCache({
    typePolicies: { Event: { fields: { leaderboard: relayStylePagination(["division", "gender", "ageGroup", "segment"]) } } },
  });
  cache.restore(JSON.parse(storage.getItem("apollo") ?? "{}"));
  const client = new ApolloClient({ cache, link });
  const keep = () => storage.setItem("apollo", JSON.stringify(cache.extract()));
  return { client, keep };
}

/** Types without an id are values that live where they stand: graphcache is told so. */
export const embedded = (introspection) =>
  Object.fromEntries(
    introspection.__schema.types
      .filter(({ kind, fields }) => kind === "OBJECT" && !fields.some(({ name }) => name === "id"))
      .map(({ name }) => [name, () => null]),
  );

/** What graphcache keeps its entries in: every change is a few entries, null for those that went. */
export const graphcacheStorage = (storage) => ({
  readData: async () => JSON.parse(storage.getItem("graphcache") ?? "{}"),
  writeData: async (changes) => {
    const entries = { ...JSON.parse(storage.getItem("graphcache") ?? "{}"), ...changes };
    storage.setItem("graphcache", JSON.stringify(Object.fromEntries(Object.entries(entries).filter(([, value]) => value != null))));
  },
});

/** urql: introspection is what `getIntrospectionQuery` of graphql-js answered, kept at build time. */
export const urqlClient = ({ url, introspection, storage, headers, logger, exchanges = [fetchExchange] }) =>
  new Client({
    url,
    preferGetMethod: false,
    fetchOptions: { headers },
    exchanges: [
      cacheExchange({
        schema: introspection,
        keys: embedded(introspection),
        resolvers: { Event: { leaderboard: relayPagination() } },
        storage: graphcacheStorage(storage),
        logger,
      }),
      ...exchanges,
    ],
  });

/** Relay: the records of the store are kept, and it starts with them. */
export function relayEnvironment(network, storage) {
  const source = new RecordSource(JSON.parse(storage.getItem("relay") ?? "{}"));
  const environment = new Environment({ network, store: new Store(source) });
  const keep = () => storage.setItem("relay", JSON.stringify(environment.getStore().getSource().toJSON()));
  return { environment, keep };
}
