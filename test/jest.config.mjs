import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('..', import.meta.url));

/** swc instead of ts-jest: types are checked by `npm run types`, once for everything. */
const swc = (tsx, importSource = 'react') => ['@swc/jest', {
  swcrc: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true, tsx },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic', importSource } },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
}];

const base = {
  rootDir,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.ts$': swc(false), '\\.tsx$': swc(true) },
  moduleNameMapper: {
    '^@balie/ui/hooks/(.*)\\.js$': '<rootDir>/libs/ui/src/hooks/$1.ts',
    '^@balie/ui/(.*)\\.js$': '<rootDir>/libs/ui/src/$1.tsx',
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '\\.css$': '<rootDir>/test/support/no-css.mjs',
  },
  testEnvironmentOptions: { customExportConditions: ['balie-source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['/dist/', '/.nx/', '/.balie/'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};

const unit = { ...base, displayName: 'unit', testEnvironment: 'node', testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/*/src/**/*.spec.ts'] };
const dom = {
  ...base,
  displayName: 'dom',
  testEnvironment: 'jest-environment-jsdom',
  transform: { '/apps/citizen/.*\\.tsx$': swc(true, 'preact'), ...base.transform },
  testMatch: ['<rootDir>/libs/ui/**/*.spec.tsx', '<rootDir>/apps/*/src/**/*.spec.tsx'],
  // Without "browser": under it packages offer ES modules that Jest takes for CommonJS. "import" or "require" is added by Jest itself.
  testEnvironmentOptions: { customExportConditions: ['balie-source'] },
};
const onServer = (displayName) => ({
  ...base,
  displayName,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${displayName}/**/*.spec.ts`],
  globalSetup: '<rootDir>/test/support/start-postgres.mjs',
  globalTeardown: '<rootDir>/test/support/stop-postgres.mjs',
});

export default {
  rootDir,
  projects: [unit, dom, onServer('guardrails'), onServer('api'), onServer('journeys'), onServer('faults')],
  testTimeout: 30_000,
};
