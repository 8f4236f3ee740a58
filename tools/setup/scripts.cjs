/**
 * The npm scripts. `needs`: `install`, `build` or `console`, each of which includes the one before; absent: nothing;
 * `few`: only what is needed to run the programs.
 * `run`: commands to run one after the other; `before`: commands before those; `beside`: commands at the same
 * time; `module`: a module of this repository that runs in this process, because starting another
 * process takes time; `explainsEnd`: whether a crash, such as running out of memory, is explained.
 */
/** Enables ES modules in Jest, with a large young generation: resizing it took as much time as the specs. */
const ESM_JEST = '--experimental-vm-modules --no-warnings --max-semi-space-size=64';

const nx = (target, ...more) => ['nx', 'run-many', '-t', target, '--output-style=static', ...more];

exports.SCRIPTS = {
  maestro: { needs: 'build', few: true, module: 'apps/cli/bundle/main.js' },
  start: { needs: 'console', few: true, module: 'apps/host/bundle/main.js', explainsEnd: true },
  demo: { needs: 'console', few: true, module: 'apps/host/bundle/main.js', arguments: ['demo'], explainsEnd: true },
  'maestro-host': { needs: 'console', few: true, module: 'apps/host/bundle/main.js', explainsEnd: true },
  // Only the generated types of the API are needed. Everything else is compiled when it is loaded.
  dev: { needs: 'types', module: 'tools/dev/dev.mjs' },
  debug: { needs: 'install', module: 'tools/dev/dev.mjs', arguments: ['--inspect=127.0.0.1:9229', '--no-console'] },
  seed: { needs: 'build', module: 'tools/bench/dist/seed.js' },
  bench: { needs: 'console', module: 'tools/bench/dist/main.js' },
  openapi: {
    needs: 'build',
    run: [
      ['node', 'apps/host/bundle/main.js', 'openapi', '--output', 'apps/host/openapi.json'],
      ['npm', 'run', '--silent', 'types', '--workspace', '@maestro/console'],
    ],
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
    // The programs, so that nothing rebuilds them while others run them.
    before: [nx('bundle')],
    run: [['nx', 'run-many', '-t', 'test', 'test-slow', '--output-style=static']],
    // The slow specs wait for processes half of the time. The longest come first, so that none is left alone at the end.
    beside: [
      ['bash', 'tools/chromium/test.sh'],
      ['bash', 'tools/postgres/test.sh'],
      ['bash', 'tools/feeds/test.sh'],
      ['bash', 'tools/radosgw/test.sh'],
    ],
  },
  lint: { needs: 'install', run: [nx('lint'), ['eslint', 'examples']], takesArguments: true },
  typecheck: { needs: 'install', run: [nx('typecheck')], takesArguments: true },
  format: { needs: 'install', run: [['prettier', '--write', '--log-level', 'warn', '.']] },
  'format:check': { needs: 'install', run: [['prettier', '--check', '.']] },
  'test:postgres': { needs: 'build', run: [['bash', 'tools/postgres/test.sh']], takesArguments: true },
  'test:feeds': { needs: 'build', run: [['bash', 'tools/feeds/test.sh']], takesArguments: true },
  'test:console': { needs: 'console', run: [['bash', 'tools/chromium/test.sh']], takesArguments: true },
  // Nothing is prepared here, because the image installs and builds everything.
  'test:image': { run: [['bash', 'tools/image/test.sh']] },
  'test:gateway': { needs: 'build', run: [['bash', 'tools/radosgw/test.sh']], env: { NODE_OPTIONS: ESM_JEST } },
};
