import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Types and precompiled documents for the desk, from the committed schema and the .graphql files that lie beside the components.
 * Documents are plain data: no parser travels to the browser.
 */
const config: CodegenConfig = {
  schema: new URL('./src/schema.graphql', import.meta.url).pathname,
  documents: new URL('../../apps/desk/src/**/*.graphql', import.meta.url).pathname,
  generates: {
    [new URL('./src/generated/', import.meta.url).pathname]: {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        scalars: { DateTime: 'string', JSON: 'unknown', ID: 'string' },
        enumsAsTypes: true,
        useTypeImports: true,
        skipTypename: false,
        dedupeFragments: true,
        strictScalars: true,
        defaultScalarType: 'unknown',
        immutableTypes: true,
      },
    },
  },
};

export default config;
