import { bundleProgram, type Program } from './bundle-program.js';
import { REPOSITORY_ROOT } from './repository-root.constants.js';

/** What people start. A command line waits for its maps, a host runs for weeks. */
const PROGRAMS: readonly Program[] = [
  { folder: 'apps/cli', tracesSources: false },
  { folder: 'apps/host', tracesSources: true },
];

// `npm run build`: bundles what tsc has written. It prints nothing unless it fails.
await Promise.all(PROGRAMS.map((program) => bundleProgram(REPOSITORY_ROOT, program)));
