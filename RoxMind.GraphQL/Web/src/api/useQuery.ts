import { useEffect, useState } from "preact/hooks";
import { useStore } from "../app/store";
import type { TypedDocumentString } from "../gql/graphql";
import { keyNeed } from "./key";
import { cacheKey, query, remembered } from "./query";

export interface Asked<T> {
  /** What was answered last; while other variables are asked for, still the answer before. */
  readonly data: T | undefined;
  readonly fault: unknown;
  readonly isLoading: boolean;
  reload(): void;
}

interface Held<T> {
  readonly key: string | null;
  readonly data: T | undefined;
  readonly fault: unknown;
}

/** Asks, and asks again when the variables change. Nothing is asked for without variables. */
export function useQuery<T, V>(document: TypedDocumentString<T, V>, variables: V | null): Asked<T> {
  const key = variables === null ? null : cacheKey(document, variables);
  const [held, setHeld] = useState<Held<T>>({ key: null, data: undefined, fault: null });
  const [turn, setTurn] = useState(0);
  const need = useStore(keyNeed);
  useEffect(() => {
    if (key === null || variables === null || need !== "none") return;
    const gone = new AbortController();
    query(document, variables, gone.signal).then(
      (data) => setHeld({ key, data, fault: null }),
      (fault: unknown) => gone.signal.aborted || setHeld((before) => ({ key, data: before.key === key ? before.data : undefined, fault })),
    );
    return () => gone.abort();
  }, [key, turn, need]);
  const isOwn = held.key === key;
  const data = key === null ? undefined : isOwn ? held.data : (remembered<T>(key) ?? held.data);
  return { data, fault: isOwn ? held.fault : null, isLoading: key !== null && !isOwn, reload: () => setTurn((n) => n + 1) };
}
