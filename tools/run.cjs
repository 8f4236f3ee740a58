// Runs any npm script of this repository, on a machine that has nothing but Node: `node tools/run.cjs <script> [arguments]`.
// This file alone is written so that any Node can read it: an older one must get one clear line, not a syntax error.
var required = require('../package.json').engines.node.replace('>=', '').split('.').map(Number);
var actual = process.versions.node.split('.').map(Number);

if (actual[0] < required[0] || (actual[0] === required[0] && actual[1] < required[1])) {
  console.error(
    'Maestro needs Node ' +
      required.join('.') +
      ' or newer, and this is Node ' +
      process.versions.node +
      '. Install it from https://nodejs.org, then run this again.',
  );
  process.exit(1);
}

require('./setup/run-script.cjs').runScript(process.argv[2], process.argv.slice(3));
