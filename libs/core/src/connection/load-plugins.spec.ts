import { fakePlugin } from '../../test/fake-plugin.js';
import { typeOf } from '../../test/resources.js';
import { CONTRACT_VERSION } from '../contract/contract-version.constants.js';
import { InvalidPluginError } from './check-contract.js';
import { loadPlugin } from './load-plugin.js';
import { loadPlugins } from './load-plugins.js';

const good = fakePlugin(() => [], { resources: [typeOf('server')] });
const packages = new Map<string, { default?: unknown }>([
  ['@acme/good', { default: good }],
  ['@acme/same', { default: { ...good } }],
  ['@acme/empty', {}],
]);

/** Imports that never settle, as with a plugin that awaits something that never happens. */
const stuck = () => new Promise<never>(() => undefined);

const importer = async (name: string) => {
  if (name.startsWith('@acme/stuck')) return stuck();
  const found = packages.get(name);
  if (!found) throw new Error(`Cannot find package '${name}'`);
  return found;
};

describe('loadPlugin', () => {
  it('hands back the default export of a package', async () => {
    await expect(loadPlugin('@acme/good', importer)).resolves.toBe(good);
  });

  it('says that a package is not installed', async () => {
    const loading = loadPlugin('@acme/missing', importer);

    await expect(loading).rejects.toThrow(InvalidPluginError);
    await expect(loading).rejects.toThrow("(Cannot find package '@acme/missing'). Check MAESTRO_PLUGINS");
  });

  it('names the contract to a package that uses what core no longer exports', async () => {
    const missing = "The requested module '@maestro/core' does not provide an export named 'FAMILIES'";

    await expect(loadPlugin('@acme/old', () => Promise.reject(new SyntaxError(missing)))).rejects.toThrow(
      `(${missing}). It uses something that contract ${CONTRACT_VERSION} does not have: it was written for an earlier or a later version. Install a compatible version; its author finds the steps in docs/upgrading-a-plugin.md`,
    );
  });

  it('waits for a package only so long, and says what is likely wrong', async () => {
    const loading = loadPlugin('@acme/stuck', importer, { timeoutMs: 20 });

    await expect(loading).rejects.toThrow(InvalidPluginError);
    await expect(loading).rejects.toThrow(
      /The plugin @acme\/stuck cannot be used: It did not finish loading within 0\.02 s\. .*top-level await.*MAESTRO_PLUGIN_TIMEOUT/,
    );
  });

  it('refuses a package that exports no plugin', async () => {
    await expect(loadPlugin('@acme/empty', importer)).rejects.toThrow('Its default export is not a plugin');
  });
});

describe('loadPlugins', () => {
  it('goes on after a package that cannot be used, and gives its reason', async () => {
    const { plugins, refused } = await loadPlugins(['@acme/missing', '@acme/empty', '@acme/good'], importer);

    expect(plugins).toEqual([good]);
    expect(refused.map((one) => one.package)).toEqual(['@acme/missing', '@acme/empty']);
    expect(refused.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('could not be loaded'),
      expect.stringContaining('not a plugin'),
    ]);
  });

  it('goes on after packages that never finish loading', async () => {
    const names = ['@acme/stuck-1', '@acme/good', '@acme/stuck-2'];

    const { plugins, refused } = await loadPlugins(names, importer, { timeoutMs: 20 });

    expect(plugins).toEqual([good]);
    expect(refused.map((one) => one.package)).toEqual(['@acme/stuck-1', '@acme/stuck-2']);
  });

  it('keeps the first of two packages for one provider', async () => {
    const { plugins, refused } = await loadPlugins(['@acme/good', '@acme/same'], importer);

    expect(plugins).toEqual([good]);
    expect(refused).toEqual([
      { package: '@acme/same', reason: expect.stringContaining('"fake" is already read by another package') },
    ]);
  });
});
