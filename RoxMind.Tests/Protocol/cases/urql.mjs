// urql with graphcache: it knows the schema, and warns of whatever it cannot tell apart.

import assert from "node:assert/strict";
import { fetchExchange, gql, subscriptionExchange } from "@urql/core";
import { as, graphqlUrl, keys, socketClient } from "../service.mjs";
import { clientCases, memoryStorage } from "./clients.mjs";
import { introspect } from "./introspection.mjs";
import { urqlClient } from "./recipes/offline.mjs";

clientCases("urql", async () => {
  const { introspection } = await introspect();
  const sockets = socketClient();
  const warnings = [];
  const storage = memoryStorage();
  const setUp = {
    url: graphqlUrl,
    introspection,
    storage,
    headers: as(keys.admin),
    logger: (_, message) => warnings.push(message),
  };
  const client = urqlClient({
    ...setUp,
    exchanges: [
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({ unsubscribe: sockets.subscribe({ query, variables }, sink) }),
        }),
      }),
    ],
  });
  const run = async (text, variables, requestPolicy, by = client) => {
    const { data, error } = await by.query(gql(text), variables, { requestPolicy }).toPromise();
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
    offline: async (text, variables) => {
      // Entries are written a moment after what they are of was answered.
      while (!storage.getItem("graphcache")?.includes("resultId")) await new Promise((resolve) => setTimeout(resolve, 20));
      const later = urqlClient({ ...setUp, exchanges: [] });

      // What was kept is there a moment after the start.
      for (;;) {
        const data = await run(text, variables, "cache-only", later);
        if (data) return data;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    cut: () => sockets.terminate(),
    close: async () => {
      await sockets.dispose();
      assert.deepEqual(warnings, []);
    },
  };
});
