/**
 * What each npm script needs and runs. `needs`: `install`, `build` or `console`, each of which implies the one before; absent: nothing;
 * `few`: only what the programs run with.
 * `run`: commands in turn, the first given the script's arguments when it says so; `module`: a module of this repository, loaded into this
 * very process because starting another costs time; `explainsEnd`: says so when that process runs out of memory.
 */
/** Jest's ES modules, and room for what dies young: growing and shrinking it cost as much as the specs themselves. */
const ESM_JEST = '--experimental-vm-modules --no-warnings --max-semi-space-size=64';

const nx = (target, ...more) => ['nx', 'run-many', '-t', target, '--output-style=static', ...more];

exports.SCRIPTS = {
  maestro: { needs: 'build', few: true, module: 'apps/cli/bundle/main.js' },
  start: { needs: 'console', few: true, module: 'apps/host/bundle/main.js', explainsEnd: true },
  demo: { needs: 'console', few: true, module: 'apps/host/bundle/main.js', arguments: ['demo'], explainsEnd: true },
  'maestro-host': { needs: 'console', few: true, module: 'apps/host/bundle/main.js', explainsEnd: true },
  // The page's types of the API come first; the rest is compiled as it is loaded.
  dev: { needs: 'types', module: 'tools/dev/dev.mjs' },
  debug: { needs: 'install', module: 'tools/dev/dev.mjs', arguments: ['--inspect=127.0.0.1:9229', '--no-console'] },
  seed: { needs: 'build', module: 'tools/bench/dist/seed.js' },
  bench: { needs: 'console', module: 'tools/bench/dist/main.js' },
  openapi: {
    needs: 'build',
    module: 'apps/host/bundle/main.js',
    arguments: ['openapi', '--output', 'apps/host/openapi.json'],
  },
  'api-report': { needs: 'build', module: 'tools/publishing/dist/main.js' },
  notices: { needs: 'build', module: 'tools/publishing/dist/write-notices.js' },
  'docs:providers': {
    needs: 'build',
    run: [
      ['tsc', '-p', 'examples/provider-hetzner'],
      ['node', 'tools/publishing/dist/write-provider-pages.js'],
    ],
  },
  'new:provider': { needs: 'build', run: [['nx', 'generate', '@maestro/generators:provider']], takesArguments: true },
  'new:resource': { needs: 'build', run: [['nx', 'generate', '@maestro/generators:resource']], takesArguments: true },
  build: { needs: 'console', run: [] },
  test: { needs: 'console', run: [nx('test')], takesArguments: true },
  'test:all': {
    needs: 'console',
    run: [
      ['nx', 'run-many', '-t', 'test', 'test-slow', '--output-style=static'],
      ['bash', 'tools/radosgw/test.sh'],
      ['bash', 'tools/postgres/test.sh'],
      ['bash', 'tools/chromium/test.sh'],
    ],
  },
  lint: { needs: 'install', run: [nx('lint'), ['eslint', 'examples']], takesArguments: true },
  typecheck: { needs: 'install', run: [nx('typecheck')], takesArguments: true },
  format: { needs: 'install', run: [['prettier', '--write', '--log-level', 'warn', '.']] },
  'format:check': { needs: 'install', run: [['prettier', '--check', '.']] },
  'test:postgres': { needs: 'build', run: [['bash', 'tools/postgres/test.sh']], takesArguments: true },
  'test:console': { needs: 'console', run: [['bash', 'tools/chromium/test.sh']], takesArguments: true },
  // It installs and builds in the image.
  'test:image': { run: [['bash', 'tools/image/test.sh']] },
  'test:gateway': { needs: 'build', run: [['bash', 'tools/radosgw/test.sh']], env: { NODE_OPTIONS: ESM_JEST } },
};
