#!/usr/bin/env bash
# @zilliz/milvus2-sdk-node 3.0.6, run on 2026-11-29.
#
# HttpClient, the SDK's client of Milvus' REST interface, sends JSON that does not say so: the header that it sets is named ContentType,
# without a hyphen, so fetch adds its own for a string, text/plain. A server or gateway that reads a body by its Content-Type (ASP.NET Core
# answers 415, Express leaves the body empty) must take text/plain on these routes.
#
# Seen:
#   content-type: text/plain;charset=UTF-8
#   contenttype: application/json
#   body: JSON
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --save-exact @zilliz/milvus2-sdk-node@3.0.6
cat >run.cjs <<'J'
const http = require("node:http");
const { HttpClient } = require("@zilliz/milvus2-sdk-node");

const server = http.createServer((request, response) => {
  let body = "";
  request.on("data", (part) => (body += part));
  request.on("end", () => {
    console.log(`content-type: ${request.headers["content-type"]}`);
    console.log(`contenttype: ${request.headers.contenttype}`);
    JSON.parse(body);
    console.log("body: JSON");
    response.end('{"code":0,"data":[]}');
  });
});
server.listen(0, "127.0.0.1", async () => {
  await new HttpClient({ endpoint: `http://127.0.0.1:${server.address().port}` }).listCollections();
  server.close();
});
J
node run.cjs | tee out
diff out - <<'S'
content-type: text/plain;charset=UTF-8
contenttype: application/json
body: JSON
S
