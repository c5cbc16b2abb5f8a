import type { ComponentChildren } from "preact";
import type { Asked } from "../api/useQuery";
import { Problem } from "./Problem";

/** A part of a page that comes when it is there; nothing is shown when there is nothing to say. */
export function Later<T>({ asked, children }: { asked: Asked<T>; children: (data: T) => ComponentChildren }) {
  if (asked.fault) return <Problem fault={asked.fault} onRetry={asked.reload} isPart />;
  return <>{asked.data === undefined ? null : children(asked.data)}</>;
}
