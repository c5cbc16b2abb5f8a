// Ids that stand in an address as one value.

import { go, usePlace, withQuery } from "../app/place";

export interface AddressIds {
  readonly ids: readonly string[];
  add(...more: readonly string[]): void;
  remove(id: string): void;
}

/** The ids under a name of the address, each once, at most so many. */
export function useIds(name: string, most: number): AddressIds {
  const { query } = usePlace();
  const ids = [...new Set((query.get(name) ?? "").split(",").filter(Boolean))].slice(0, most);
  const show = (next: readonly string[]): void => go(withQuery({ [name]: next.join(",") }).replaceAll("%2C", ","), { stay: true });
  return { ids, add: (...more) => show([...new Set([...ids, ...more])].slice(0, most)), remove: (id) => show(ids.filter((one) => one !== id)) };
}
