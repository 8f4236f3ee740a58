import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import checkFile from 'eslint-plugin-check-file';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { fileSuffix } from './tools/lint/src/file-suffix.rule.js';
import { noFolderCycle } from './tools/lint/src/no-folder-cycle.rule.js';
import { noImportCycle } from './tools/lint/src/no-import-cycle.rule.js';

/** Arrows point only at core; an app finds plugins by name, never by import. */
const PRODUCTION_DEPENDENCIES = {
  'type:core': [],
  'type:checks': ['type:core'],
  // It knows the host by its OpenAPI document alone.
  'type:client': [],
  'type:plugin': ['type:core'],
  // The rows of kinds come from the scenarios that the contract is tried with.
  'type:emulators': ['type:core', 'type:testkit'],
  'type:testkit': ['type:core', 'type:checks'],
  'type:app': ['type:core', 'type:checks', 'type:emulators', 'type:client'],
  // The page knows the host by its OpenAPI document alone.
  'scope:console': [],
  'type:tool': ['type:core', 'type:emulators', 'type:plugin'],
};

/** What specs may reach besides: the fakes that plugins are tested over, and the contract they are tested by. */
const SPEC_DEPENDENCIES = {
  ...PRODUCTION_DEPENDENCIES,
  'type:plugin': ['type:core', 'type:checks', 'type:emulators', 'type:testkit'],
  // What providers do while a page is open.
  'scope:console': ['type:emulators'],
};

const boundaries = (table, more = {}) => [
  'error',
  {
    enforceBuildableLibDependency: true,
    allow: [],
    ...more,
    depConstraints: Object.entries(table).map(([sourceTag, onlyDependOnLibsWithTags]) => ({
      sourceTag,
      onlyDependOnLibsWithTags,
    })),
  },
];

export default [
  { ignores: ['**/dist', '**/bundle', '**/node_modules', '**/.nx'] },
  ...nx.configs['flat/base'],
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    // Decorators read the types of parameters: an import that only they use is no type import.
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    plugins: {
      'import-x': importX,
      'check-file': checkFile,
      maestro: {
        rules: { 'no-folder-cycle': noFolderCycle, 'no-import-cycle': noImportCycle, 'file-suffix': fileSuffix },
      },
    },
    settings: {
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [
        importX.createNodeResolver({
          extensions: ['.ts', '.tsx', '.js'],
          extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
          conditionNames: ['@maestro/source', 'import', 'node', 'default'],
        }),
      ],
    },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(PRODUCTION_DEPENDENCIES),
      'import-x/no-self-import': 'error',
      'maestro/no-folder-cycle': 'error',
      'maestro/no-import-cycle': 'error',
      'maestro/file-suffix': 'error',
      'check-file/filename-naming-convention': [
        'error',
        { '**/*.{ts,tsx}': 'KEBAB_CASE' },
        { ignoreMiddleExtensions: true },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'max-params': ['error', { max: 6 }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.name='forwardRef']",
          message: 'A forward reference hides a cycle: split the module instead.',
        },
      ],
    },
  },
  {
    files: ['libs/core/**/*.ts', 'libs/digitalocean/**/*.ts', 'libs/spaces/**/*.ts', 'libs/testkit/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Ask the CLOCK, so that tests can move time.' },
      ],
    },
  },
  {
    files: ['apps/host/**/*.ts'],
    ignores: ['apps/host/drizzle.config.ts', 'apps/host/src/database/**', 'apps/host/test/test-database.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['drizzle-orm', 'drizzle-orm/*'],
              message: 'Drizzle declares tables. Write SQL, and send it through Queries.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/host/src/database/**/*.ts'],
    ignores: ['**/migrations-runner.ts', '**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'drizzle-orm/node-postgres', message: 'Drizzle migrates. Write SQL, and send it through Queries.' },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/console/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['apps/console/src/**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@testing-library/react',
              message:
                'A spec that renders ends in .spec.tsx: only there is a document, which is cleaned up after each test.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.spec.{ts,tsx}', '**/*.scenario.ts', '**/test/**/*.{ts,tsx}', '**/e2e/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': boundaries(SPEC_DEPENDENCIES, {
        // A spec may name at the top what the product loads only when it is asked for.
        checkDynamicDependenciesExceptions: ['@maestro/emulators'],
      }),
      'max-lines-per-function': 'off',
      'no-restricted-properties': 'off',
    },
  },
  // The public surface of a package is a list of names, which grows with the catalogue; generated types grow with the API.
  { files: ['libs/*/src/index.ts', '**/*.gen.ts'], rules: { 'max-lines': 'off' } },
  // What runs before anything is installed is CommonJS.
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  prettier,
];
