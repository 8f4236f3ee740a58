const { delimiter, join } = require('node:path');
const { runChild } = require('./run-child.cjs');

/**
 * Runs the commands of a script: those of `before`, then those of `run` one after the other, and at the same time those of `beside`, also
 * one after the other. A command of `beside` shows its output when it ends, so that it does not mix with the rest. After a failure, no further command starts, and
 * those that run continue to their end.
 *
 * @param script see SCRIPTS in scripts.cjs.
 * @param given arguments for the commands of `run`, if the script takes them.
 * @returns a promise of the exit code of the first command that failed, or 0.
 */
exports.runCommands = async (root, script, given) => {
  let failure = 0;
  const lane = async (commands, start) => {
    for (const command of commands) {
      if (failure !== 0) return;
      failure = (await start(command)) || failure;
    }
  };
  await lane(script.before ?? [], (command) => run(root, script, command));
  await Promise.all([
    lane(script.run, (command) => run(root, script, [...command, ...(script.takesArguments ? given : [])])),
    lane(script.beside ?? [], (command) => runBeside(root, script, command)),
  ]);
  return failure;
};

async function run(root, script, command) {
  return (await start(root, script, command, { stdio: 'inherit' })).code;
}

async function runBeside(root, script, command) {
  const isWindows = process.platform === 'win32';
  const stdio = ['ignore', 'pipe', 'pipe'];
  const { code, printed } = await start(root, script, command, { stdio, detached: !isWindows });
  process.stdout.write(`\n> ${command.join(' ')}\n\n${printed}`);
  return code;
}

async function start(root, { env }, [command, ...args], options) {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;
  const { status, error, printed } = await runChild(command, args, {
    cwd: root,
    // Without the Nx daemon, so that no process outlives the script.
    env: { NX_DAEMON: 'false', ...process.env, ...env, PATH: path },
    shell: process.platform === 'win32',
    ...options,
  });
  if (error) process.stderr.write(`${command} could not be started: ${error.message}\n`);
  return { code: status ?? 1, printed };
}
