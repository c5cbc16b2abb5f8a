// Asks /graphql. What was answered lately is kept, so that Back shows at once what was there.

import type { TypedDocumentString } from "../gql/graphql";
import { turn } from "../app/turn";
import { authorization, refuseKey } from "./key";

const MOST_KEPT = 60;
const kept = new Map<string, unknown>();

/** Something went wrong, with the service's code for it where it answered. */
export class QueryFault extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

interface Reply {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } }[];
}

export const cacheKey = (document: object, variables: unknown): string => `${String(document)} ${JSON.stringify(variables)}`;

export const remembered = <T>(key: string): T | undefined => kept.get(key) as T | undefined;

function remember(key: string, data: unknown): void {
  kept.delete(key);
  kept.set(key, data);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
}

export async function query<T, V>(document: TypedDocumentString<T, V>, variables: V, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch("/graphql", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json", ...authorization() },
      body: JSON.stringify({ query: String(document), variables }),
      signal: signal ?? null,
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new QueryFault("UNREACHABLE", "The service cannot be reached.");
  }
  if (response.status === 401) {
    refuseKey();
    throw new QueryFault("UNAUTHENTICATED", "The service asks for a key.");
  }
  let reply: Reply;
  try {
    reply = (await response.json()) as Reply;
  } catch {
    throw new QueryFault("UNREACHABLE", `The service answered ${response.status}.`);
  }
  // Reading an answer and drawing it are two things.
  await turn();
  const first = reply.errors?.[0];
  if (first) throw new QueryFault(first.extensions?.code ?? "UNKNOWN", first.message);
  remember(cacheKey(document, variables), reply.data);
  return reply.data as T;
}
