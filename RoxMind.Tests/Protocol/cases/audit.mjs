// The audit that comes with graphql-http: every rule of GraphQL over HTTP, musts and shoulds and mays.

import assert from "node:assert/strict";
import { serverAudits } from "graphql-http";
import { as, graphqlUrl, keys } from "../service.mjs";
import { test } from "../../NodeSuites/suite.mjs";

const fetchFn = (url, init) => fetch(url, { ...init, headers: { "graphql-preflight": "1", ...as(keys.admin), ...init?.headers } });

for (const audit of serverAudits({ url: graphqlUrl, fetchFn })) {
  test(`audit ${audit.id}: ${audit.name}`, async () => {
    const result = await audit.fn();
    assert.equal(result.status, "ok", result.reason);
  });
}
