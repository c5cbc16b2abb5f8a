// A value that parts of the page watch.

import { useEffect, useState } from "preact/hooks";

export interface Store<T> {
  get(): T;
  set(value: T): void;
  watch(seen: () => void): () => void;
}

export function createStore<T>(first: T): Store<T> {
  let value = first;
  const watchers = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      value = next;
      for (const seen of [...watchers]) seen();
    },
    watch: (seen) => {
      watchers.add(seen);
      return () => watchers.delete(seen);
    },
  };
}

export function useStore<T>(store: Store<T>): T {
  const [, redraw] = useState(0);
  useEffect(() => store.watch(() => redraw((n) => n + 1)), [store]);
  return store.get();
}
