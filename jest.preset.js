import { fileURLToPath } from 'node:url';

/**
 * Which specs run. `x.spec.ts` is quick: `npm test` runs it. `x.slow.spec.ts` starts whole programs, or goes through very many cases: only
 * `npm run test:all` runs it, jest when its name is given (`npx jest kills.slow`), or jest with MAESTRO_SPECS=slow or all.
 */
const isNamed = process.argv.some((argument) => argument.includes('.slow'));
const chosen = process.env.MAESTRO_SPECS ?? (isNamed ? 'all' : 'quick');
const isSlow = '\\.slow\\.spec\\.ts$';

/** Shared jest settings: native ES modules, TypeScript through swc. Needs NODE_OPTIONS=--experimental-vm-modules. */
export default {
  testEnvironment: fileURLToPath(new URL('jest.environment.cjs', import.meta.url)),
  runtime: fileURLToPath(new URL('jest.runtime.cjs', import.meta.url)),
  testEnvironmentOptions: { customExportConditions: ['@maestro/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        module: { type: 'es6' },
        sourceMaps: 'inline',
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
      },
    ],
  },
  // For what never ends, not for what is slow: a busy machine must fail nothing.
  testTimeout: chosen === 'quick' ? 120_000 : 600_000,
  // On a busy machine, a worker takes longer than Jest's half a second to end, and Jest would report that specs left something open.
  workerGracefulExitTimeout: 10_000,
  testPathIgnorePatterns: chosen === 'quick' ? [isSlow] : [],
  testMatch: ['src', 'test'].map((folder) => `<rootDir>/${folder}/**/*${chosen === 'slow' ? '.slow' : ''}.spec.ts`),
};
