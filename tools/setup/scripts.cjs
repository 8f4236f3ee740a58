/**
 * What each npm script needs and runs. `needs`: `install` or `build` (which implies it). `run`: commands in turn, the first given the
 * script's arguments when it says so; `module`: a module of this repository, loaded into this very process because starting another
 * costs time.
 */
const ESM_JEST = '--experimental-vm-modules --no-warnings';

const nx = (target, ...more) => ['nx', 'run-many', '-t', target, '--output-style=static', ...more];

exports.SCRIPTS = {
  maestro: { needs: 'build', module: 'apps/cli/dist/main.js' },
  start: { needs: 'build', module: 'apps/host/dist/main.js' },
  demo: { needs: 'build', module: 'apps/host/dist/main.js', arguments: ['demo'] },
  'maestro-host': { needs: 'build', module: 'apps/host/dist/main.js' },
  bench: { needs: 'build', module: 'tools/bench/dist/main.js' },
  build: { needs: 'build', run: [] },
  test: { needs: 'build', run: [nx('test')], takesArguments: true },
  lint: { needs: 'install', run: [nx('lint')], takesArguments: true },
  typecheck: { needs: 'install', run: [nx('typecheck')], takesArguments: true },
  format: { needs: 'install', run: [['prettier', '--write', '--log-level', 'warn', '.']] },
  'format:check': { needs: 'install', run: [['prettier', '--check', '.']] },
  'test:gateway': { needs: 'build', run: [['bash', 'tools/radosgw/test.sh']], env: { NODE_OPTIONS: ESM_JEST } },
};
