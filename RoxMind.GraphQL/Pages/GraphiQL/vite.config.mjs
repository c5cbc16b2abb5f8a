// Builds GraphiQL with its editor and the editor's workers into wwwroot/graphiql, from where the gateway serves them.

import { defineConfig } from "vite";

export default defineConfig({
  build: {
    outDir: "../../wwwroot/graphiql",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: "es2023",
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 8192,
    rolldownOptions: {
      // What its packages say to servers that render pages means nothing here.
      onwarn: (warning, warn) => warning.code === "MODULE_LEVEL_DIRECTIVE" || warn(warning),
    },
  },
  worker: { format: "es" },
  experimental: {
    // The page is served as /graphiql and its files below that, whatever stands before.
    renderBuiltUrl: (file, { hostType }) => (hostType === "html" ? `graphiql/${file}` : { relative: true }),
  },
});
