import { type ComponentChildren, toChildArray } from "preact";
import { useEffect, useState } from "preact/hooks";
import { usePlace } from "../app/place";

/** Parts of a long page, each drawn in a turn of its own, so that a touch between two is answered. All at once where the reader returns to a place far down, or where something of it is looked for. */
export function InTurn({ isWhole = false, children }: { isWhole?: boolean; children: ComponentChildren }) {
  const parts = toChildArray(children);
  const { scroll } = usePlace();
  const [count, setCount] = useState(scroll || isWhole ? Number.MAX_SAFE_INTEGER : 1);
  useEffect(() => {
    if (count >= parts.length) return;
    const timer = setTimeout(() => setCount(count + 1));
    return () => clearTimeout(timer);
  }, [count, parts.length]);
  return <>{parts.slice(0, count)}</>;
}
