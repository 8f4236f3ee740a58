import { runBundled } from '../test/small-bundle.js';
import { largeData } from './large-data-plugin.js';

/** Two packages that each have their own copy of a data package, in the given versions. */
const withVersions = (one: string, other: string): Record<string, string> => ({
  'main.mjs': "import one from 'one';\nimport other from 'other';\nexport default one === other;",
  ...Object.fromEntries(
    Object.entries({ one, other }).flatMap(([name, version]) => [
      [`node_modules/${name}/index.js`, "module.exports = require('mime-db');"],
      [`node_modules/${name}/node_modules/mime-db/package.json`, JSON.stringify({ version })],
      [`node_modules/${name}/node_modules/mime-db/index.js`, "module.exports = require('./db.json');"],
      [`node_modules/${name}/node_modules/mime-db/db.json`, '{ "text/plain": {} }'],
    ]),
  ),
});

describe('data in a bundle', () => {
  it('is included once if npm installed the same version twice', async () => {
    expect(await runBundled(withVersions('1.0.0', '1.0.0'), [largeData()])).toBe(true);
  });

  it('is included once per version', async () => {
    expect(await runBundled(withVersions('1.0.0', '2.0.0'), [largeData()])).toBe(false);
  });
});
