// Each page as it stands before any script has run, for the service to send: painted while the scripts are still on their way.

import { rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin, type Rollup } from "vite";

const VIEWS = "../wwwroot/views.json";
const BUILT = "node_modules/.first-views";

type Chunk = Rollup.OutputChunk;

/** The scripts that a chunk needs at once: its own, and of those it imports. */
function filesOf(own: Chunk, chunks: ReadonlyMap<string, Chunk>): Set<string> {
  const found = new Set<string>();
  const add = (file: string): void => {
    const chunk = chunks.get(file);
    if (!chunk || found.has(file)) return;
    found.add(file);
    chunk.imports.forEach(add);
  };
  add(own.fileName);
  return found;
}

/** The little of a browser that the pages touch before anything is drawn. */
const BROWSER = {
  location: { pathname: "/", search: "", hash: "", href: "" },
  localStorage: { getItem: () => null },
  document: { documentElement: {} },
};

/** Preact groups its hooks with it, and Node has it from 21 on. */
Object.groupBy ??= <K extends PropertyKey, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Partial<Record<K, T[]>> => {
  const groups: Partial<Record<K, T[]>> = {};
  let i = 0;
  for (const item of items) (groups[keyOf(item, i++)] ??= []).push(item);
  return groups;
};

export function firstViews(): Plugin {
  const chunks = new Map<string, Chunk>();
  return {
    name: "first-views",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        for (const file of Object.values(bundle)) if (file.type === "chunk") chunks.set(file.fileName, file);
        const page = bundle["index.html"] as Rollup.OutputAsset;
        const style = Object.values(bundle).find((file) => file.type === "asset" && file.fileName.endsWith(".css")) as Rollup.OutputAsset;
        // The style sheet stands in the page: nothing is waited for before the first paint.
        const text = String(style.source).trim();
        page.source = String(page.source)
          .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${text}</style>`)
          // The page can be painted without its scripts: they are not to hold it up.
          .replaceAll('type="module"', 'type="module" fetchpriority="low"')
          .replaceAll('rel="modulepreload"', 'rel="modulepreload" fetchpriority="low"');
        delete bundle[style.fileName];
      },
    },
    async closeBundle() {
      await build({ configFile: false, logLevel: "warn", build: { ssr: "src/first/first.tsx", outDir: BUILT, emptyOutDir: true } });
      Object.assign(globalThis, BROWSER);
      const { views } = (await import(pathToFileURL(resolve(BUILT, "first.js")).href)) as typeof import("./src/first/first");
      const all = [...chunks.values()];
      const always = filesOf(all.find((chunk) => chunk.isEntry)!, chunks);
      const preloads = (names: readonly string[]): string[] => {
        const files = names.flatMap((name) => {
          const own = all.find((chunk) => chunk.name === name);
          if (!own) throw new Error(`No chunk is named ${name}: a page's file and what it exports have one name.`);
          return [...filesOf(own, chunks)];
        });
        return [...new Set(files)].filter((file) => !always.has(file)).sort();
      };
      const written = (await views()).map(({ page, texts, ...view }) => ({ ...view, preload: preloads(page ? [page, ...texts] : texts) }));
      writeFileSync(VIEWS, `${JSON.stringify(written, null, 1)}\n`);
      rmSync(BUILT, { recursive: true, force: true });
    },
  };
}
