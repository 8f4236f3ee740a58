import { runBundled } from '../test/small-bundle.js';
import { namedExports } from './named-exports-plugin.js';

const MAIN = "export default Object.keys(await import('acme')).sort();";

describe('a package that a bundle imports dynamically', () => {
  it('has the named exports that Node detects, if it is a CommonJS module', async () => {
    const files = { 'main.mjs': MAIN, 'node_modules/acme/index.js': 'exports.one = 1; exports.two = 2;' };

    expect(await runBundled({ ...files, 'node_modules/acme/package.json': '{}' }, [namedExports])).toEqual(
      expect.arrayContaining(['default', 'one', 'two']),
    );
  });

  it('is unchanged if it is an ES module', async () => {
    const files = { 'main.mjs': MAIN, 'node_modules/acme/index.js': 'export const one = 1;' };

    expect(
      await runBundled({ ...files, 'node_modules/acme/package.json': '{ "type": "module" }' }, [namedExports]),
    ).toEqual(['one']);
  });
});
