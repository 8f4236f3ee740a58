const { existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { fingerprint } = require('./fingerprint.cjs');
const { runChild } = require('./run-child.cjs');

const NPM_CI = ['npm', 'ci', '--no-audit', '--no-fund', '--loglevel', 'error'];
const BUNDLE = ['node', 'tools/build/dist/main.js'];

/** The workspaces needed to run the programs. They need half of all packages. */
const FEW = ['@maestro/cli', '@maestro/host', '@maestro/console', '@maestro/build'];

/**
 * The steps before a script can run, with their inputs. A step runs again only if its inputs changed. `commandsOfFew` is enough for scripts
 * that run the programs, as long as nothing was tested or changed in this checkout.
 */
const STEPS = {
  install: {
    from: ['package-lock.json', 'package.json', 'apps/cli/package.json'],
    made: 'node_modules',
    title: 'Installing packages (npm ci)',
    commands: [NPM_CI],
    commandsOfFew: [[...NPM_CI, ...FEW.flatMap((name) => ['--workspace', name])]],
  },
  build: {
    after: 'install',
    from: [
      'package-lock.json',
      'tsconfig.base.json',
      'tsconfig.json',
      'apps/cli',
      'apps/host',
      'libs',
      'tools/bench',
      'tools/build',
      'tools/generators',
      'tools/publishing',
    ],
    made: 'apps/host/bundle/main.js',
    title: 'Building',
    commands: [['npx', '--no-install', 'tsc', '-b', 'tsconfig.build.json'], BUNDLE],
    commandsOfFew: [['npx', '--no-install', 'tsc', '-b', 'tsconfig.run.json'], BUNDLE],
  },
  types: {
    after: 'install',
    from: ['package-lock.json', 'apps/host/openapi.json'],
    made: 'apps/console/src/api/schema.gen.ts',
    title: 'Writing the types of the API',
    commands: [['npm', 'run', '--silent', 'types', '--workspace', '@maestro/console']],
  },
  console: {
    after: 'build',
    from: ['package-lock.json', 'tsconfig.base.json', 'apps/host/openapi.json', 'apps/console'],
    made: 'apps/console/dist/index.html',
    title: 'Building the console',
    commands: [['npm', 'run', '--silent', 'build', '--workspace', '@maestro/console']],
  },
};

/**
 * Runs the steps that are missing or out of date, reports them on stderr, and ends the process if one fails.
 *
 * @param isFew whether to prepare only what the programs need. If everything was installed before, everything stays installed.
 */
exports.prepare = async function prepare(root, name, isFew = false) {
  const step = STEPS[name];
  if (step.after) await prepare(root, step.after, isFew);
  const stamps = join(root, 'node_modules', '.cache', 'maestro');
  const isPart = isFew && step.commandsOfFew !== undefined && !existsSync(join(stamps, 'install'));
  const stamp = join(stamps, isPart ? `${name}-few` : name);
  const now = fingerprint(root, step.from);
  if (existsSync(join(root, step.made)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;

  process.stderr.write(`${step.title} …\n`);
  for (const command of isPart ? step.commandsOfFew : step.commands) await runTool(root, step.title, command);
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, now);
};

async function runTool(root, title, [command, ...given]) {
  const {
    status,
    error,
    printed = '',
  } = await runChild(command, given, {
    cwd: root,
    detached: process.platform !== 'win32',
    // The output of the tools is shown only if they fail.
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  process.stderr.write(
    `${printed}${title} failed${error ? `: ${error.message}` : ''}. See the output above, fix the problem and run this again.\n`,
  );
  process.exit(status ?? 1);
}
