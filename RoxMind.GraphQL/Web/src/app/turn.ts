/** Lets the browser do what waits, like answering a touch, before going on. */
export const turn = (): Promise<void> => new Promise((next) => setTimeout(next));
