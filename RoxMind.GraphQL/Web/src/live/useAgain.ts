import { useEffect, useRef } from "preact/hooks";
import type { Asked } from "../api/useQuery";

/** Asks again whenever something has happened at the event whose effect the feed does not tell. */
export function useAgain(asked: Asked<unknown>, stamp: number): void {
  const first = useRef(stamp);
  useEffect(() => {
    if (stamp !== first.current) asked.reload();
  }, [stamp]);
}
