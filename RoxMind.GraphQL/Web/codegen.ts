import type { CodegenConfig } from "@graphql-codegen/cli";

// Types of everything the pages ask for, from the gateway's schema.
const config: CodegenConfig = {
  schema: "../schema.graphql",
  documents: "src/**/*.graphql",
  generates: {
    "src/gql/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: "string",
        enumsAsTypes: true,
        useTypeImports: true,
        pureMagicComment: true,
        scalars: { AgeGroup: "string", Date: "string", DateTime: "string", Long: "number" },
      },
    },
  },
};

export default config;
