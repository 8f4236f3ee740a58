const { delimiter, join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { explainEnd } = require('./explain-end.cjs');
const { prepare } = require('./prepare.cjs');
const { runChild } = require('./run-child.cjs');
const { SCRIPTS } = require('./scripts.cjs');
const { stopWithParent } = require('./stop-with-parent.cjs');

const root = join(__dirname, '..', '..');

/** Prepares what the script needs and runs it. Exits with its exit code. */
exports.runScript = async (name, given) => {
  const script = SCRIPTS[name];
  if (!script) {
    process.stderr.write(`Unknown script "${name}". Available: ${Object.keys(SCRIPTS).join(', ')}.\n`);
    process.exit(2);
  }
  stopWithParent();
  if (script.needs) await prepare(root, script.needs, script.few);
  if (script.module) {
    if (script.explainsEnd) explainEnd();
    const module = join(root, script.module);
    process.argv = [process.argv[0], module, ...(script.arguments ?? []), ...given];
    import(pathToFileURL(module).href).catch((error) => {
      process.stderr.write(`${error.stack}\n`);
      process.exit(1);
    });
    return;
  }
  for (const command of script.run) await runCommand(script, command, given);
};

async function runCommand({ takesArguments, env }, [command, ...fixed], given) {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;
  const { status, error } = await runChild(command, [...fixed, ...(takesArguments ? given : [])], {
    cwd: root,
    stdio: 'inherit',
    // Without the Nx daemon, so that no process outlives the script.
    env: { NX_DAEMON: 'false', ...process.env, ...env, PATH: path },
    shell: process.platform === 'win32',
  });
  if (error) process.stderr.write(`${command} could not be started: ${error.message}\n`);
  if (status !== 0) process.exit(status ?? 1);
}
