const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { explainEnd } = require('./explain-end.cjs');
const { prepare } = require('./prepare.cjs');
const { runCommands } = require('./run-commands.cjs');
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
  const code = await runCommands(root, script, given);
  if (code !== 0) process.exit(code);
};
