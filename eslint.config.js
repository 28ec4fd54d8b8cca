import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Who may import whom (ARCHITECTURE.md, "Directions"). test/guardrails plants one forbidden import per row. */
const scopes = {
  domain: [],
  channels: ['domain'],
  triage: ['domain'],
  geo: ['domain'],
  ui: [],
  schema: [],
  launcher: [],
  api: ['domain', 'channels', 'triage', 'geo', 'schema'],
  desk: ['ui', 'schema', 'domain'],
  citizen: ['ui', 'schema', 'domain'],
  simulator: ['channels', 'domain', 'ui'],
  test: ['domain', 'channels', 'triage', 'geo', 'ui', 'schema', 'launcher', 'api', 'desk', 'citizen', 'simulator'],
};

const depConstraints = [
  ...Object.entries(scopes).map(([scope, allowed]) => ({
    sourceTag: `scope:${scope}`,
    onlyDependOnLibsWithTags: [`scope:${scope}`, ...allowed.map((name) => `scope:${name}`)],
  })),
  { sourceTag: 'runs:browser', notDependOnLibsWithTags: ['runs:server'] },
  { sourceTag: 'runs:server', notDependOnLibsWithTags: ['runs:browser'] },
];

const channelNames = 'messenger|facebook_page|instagram|whatsapp|whatsapp_twilio|telegram|mastodon|bluesky|sms_twilio|sms_messagebird';
const channelWords = `${channelNames}|web|x|email|line|viber|manual`;
const channelLiteral = 'A channel is a folder: ask its manifest, never its name.';

const noChannelNames = [
  'error',
  { selector: `Literal[value=/^(${channelNames})$/]`, message: channelLiteral },
  { selector: `BinaryExpression > Literal[value=/^(${channelWords})$/]`, message: channelLiteral },
  { selector: `SwitchCase > Literal[value=/^(${channelWords})$/]`, message: channelLiteral },
  { selector: `Property[key.name='kind'] > Literal[value=/^(${channelWords})$/]`, message: channelLiteral },
];

/** Inside the api: platform knows no feature; doors → room → reference data; nobody imports a resolver, controller or drain. */
const features = ['intake', 'citizen', 'reports', 'delivery', 'routing', 'shifts', 'accounts', 'people', 'privacy', 'insights'];
const apiLayers = {
  platform: features,
  people: ['intake', 'citizen', 'reports', 'delivery', 'routing', 'accounts', 'insights'],
  routing: ['intake', 'citizen', 'reports', 'delivery', 'insights'],
  accounts: ['intake', 'citizen', 'reports', 'delivery', 'insights'],
  reports: ['intake', 'citizen', 'insights'],
};
const edges = { regex: '\\.(resolver|controller|drain)\\.js$', message: 'A resolver, controller or drain is an end of the line: import what it calls.' };

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '.balie/**', 'test-output/**', '**/*.gen.ts', 'libs/schema/src/generated/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs,js}'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { enforceBuildableLibDependency: false, allow: [], depConstraints }],
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      // `== null` asks for null and undefined alike, which is what absent values of the API are.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': noChannelNames,
    },
  },
  {
    files: ['libs/channels/**', 'apps/simulator/**', 'apps/api/seeds/**', 'apps/api/src/seeds/**', 'apps/api/src/commands/**', 'test/**', '**/*.spec.ts', '**/*.spec.tsx', 'eslint.config.js'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Guard-rails look inside the api, tests play the town; Nx forbids importing an application whatever its tags say.
    files: ['test/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': ['error', { enforceBuildableLibDependency: false, allow: ['@balie/api/**', '@balie/simulator/**'], depConstraints }] },
  },
  ...Object.entries(apiLayers).map(([room, forbidden]) => ({
    files: [`apps/api/src/${room}/**/*.ts`],
    ignores: ['**/*.module.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: `^(\\.\\./)+(${forbidden.join('|')})/`, message: `${room} may not know ${forbidden.join(', ')}.` }, edges] }],
    },
  })),
  ...['intake', 'citizen', 'delivery', 'shifts', 'privacy', 'insights'].map((room) => ({
    files: [`apps/api/src/${room}/**/*.ts`],
    ignores: ['**/*.module.ts', '**/*.spec.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [edges] }] },
  })),
  {
    files: ['apps/desk/**/*.{ts,tsx}', 'apps/citizen/**/*.{ts,tsx}', 'libs/ui/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['apps/desk/src/features/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [
        { regex: '(^|/)features/', message: 'Features do not know each other: lift it to shared/.' },
        { regex: '^\\.\\./\\.\\./app/', message: 'shared → features → app.' },
      ] }],
    },
  },
  {
    files: ['apps/desk/src/shared/**/*.{ts,tsx}'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: '(^|/)(features|app)/', message: 'shared → features → app.' }] }] },
  },
  { files: ['libs/launcher/**', 'apps/api/src/commands/**'], rules: { 'no-console': 'off' } },
);
