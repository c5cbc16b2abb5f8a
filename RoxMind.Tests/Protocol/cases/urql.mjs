// urql with graphcache: it knows the schema, and warns of whatever it cannot tell apart.

import assert from "node:assert/strict";
import { Client, fetchExchange, gql, subscriptionExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { as, graphqlUrl, keys, socketClient } from "../service.mjs";
import { clientCases } from "./clients.mjs";
import { introspect } from "./introspection.mjs";

/** Types without an id live where they stand: the cache is told so. */
const embedded = (introspection) =>
  Object.fromEntries(
    introspection.__schema.types
      .filter(({ kind, fields }) => kind === "OBJECT" && !fields.some(({ name }) => name === "id"))
      .map(({ name }) => [name, () => null]),
  );

clientCases("urql", async () => {
  const { introspection } = await introspect();
  const sockets = socketClient();
  const warnings = [];
  const client = new Client({
    url: graphqlUrl,
    preferGetMethod: false,
    fetchOptions: { headers: as(keys.admin) },
    exchanges: [
      cacheExchange({
        schema: introspection,
        keys: embedded(introspection),
        resolvers: { Event: { leaderboard: relayPagination() } },
        logger: (_, message) => warnings.push(message),
      }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({ unsubscribe: sockets.subscribe({ query, variables }, sink) }),
        }),
      }),
    ],
  });
  const run = async (text, variables, requestPolicy) => {
    const { data, error } = await client.query(gql(text), variables, { requestPolicy }).toPromise();
    assert.equal(error, undefined, `${error}`);
    return data;
  };
  return {
    query: (text, variables) => run(text, variables, "network-only"),
    cached: (text, variables) => run(text, variables, "cache-only"),
    nextPage: async (text, variables) => {
      await run(text, variables, "network-only");
      return (await run(text, variables, "cache-only")).event.leaderboard;
    },
    follow: async function* (text, variables) {
      for await (const { data, errors } of sockets.iterate({ query: text, variables })) {
        assert.equal(errors, undefined);
        yield data;
      }
    },
    cut: () => sockets.terminate(),
    close: async () => {
      await sockets.dispose();
      assert.deepEqual(warnings, []);
    },
  };
});
