import { bundleProgram, type Program } from './bundle-program.js';
import { REPOSITORY_ROOT } from './repository-root.constants.js';

/** The command line enables source maps only on demand, because loading them would delay every start. */
const PROGRAMS: readonly Program[] = [
  { folder: 'apps/cli', tracesSources: false },
  { folder: 'apps/host', tracesSources: true },
];

// `npm run build` bundles the output of tsc. It prints nothing unless it fails.
await Promise.all(PROGRAMS.map((program) => bundleProgram(REPOSITORY_ROOT, program)));
