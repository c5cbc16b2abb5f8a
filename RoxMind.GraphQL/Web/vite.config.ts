import { rmSync } from "node:fs";
import { defineConfig } from "vite";
import { firstViews } from "./firstViews.ts";

const TARGET = "../wwwroot";

export default defineConfig({
  build: {
    outDir: TARGET,
    // Beside the built pages lie files that are written by hand.
    emptyOutDir: false,
    assetsInlineLimit: 0,
    // It is small, and stands in the page itself.
    cssCodeSplit: false,
    target: "es2023",
    // The pages are small enough to load what they need when they need it.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What several pages share is one file: a dozen small ones take a phone longer to fetch and to link than to read.
        codeSplitting: { groups: [{ name: "shared", test: /src\/(?!i18n\/de)/, minShareCount: 3 }] },
      },
    },
  },
  server: { proxy: { "/graphql": { target: "http://127.0.0.1:8080", ws: true } } },
  plugins: [
    {
      name: "forget-earlier-assets",
      buildStart: () => rmSync(`${TARGET}/assets`, { recursive: true, force: true }),
    },
    firstViews(),
  ],
});
