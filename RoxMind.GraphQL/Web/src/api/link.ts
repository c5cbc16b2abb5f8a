import { createStore } from "../app/store";

/** Whether what is followed live arrives. */
export const linkState = createStore<"idle" | "live" | "lost">("idle");
