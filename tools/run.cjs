// Runs an npm script of this repository on a machine with only Node installed: `node tools/run.cjs <script> [arguments]`.
// This file uses only old syntax, so that older versions of Node print a clear message instead of a syntax error.
var required = require('../package.json').engines.node.replace('>=', '').split('.').map(Number);
var actual = process.versions.node.split('.').map(Number);

if (actual[0] < required[0] || (actual[0] === required[0] && actual[1] < required[1])) {
  console.error(
    'Maestro requires Node ' +
      required.join('.') +
      ' or newer. This is Node ' +
      process.versions.node +
      '. Install it from https://nodejs.org, then run this again.',
  );
  process.exit(1);
}

require('./setup/run-script.cjs').runScript(process.argv[2], process.argv.slice(3));
