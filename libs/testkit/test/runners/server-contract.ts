import { providerContract, type TestRunner } from '../../src/index.js';
import { acmeManifest } from '../reference/acme-manifest.js';
import { type AcmeDefects, acmePlugin } from '../reference/acme-plugin.js';
import { acmeScenario } from '../reference/acme.scenario.js';
import { BROKEN_PLUGINS } from '../broken/broken-plugins.js';

/** Defines the contract of one kind of the reference plugin, or of the broken plugin in `BROKEN`. */
export function serverContract(runner: TestRunner): void {
  const [server] = acmeManifest.resources;
  const broken = BROKEN_PLUGINS.find(({ name }) => name === process.env['BROKEN']);
  const defects: AcmeDefects = broken?.defects ?? {};
  const plugin = acmePlugin({ ...defects, manifest: { resources: [server], ...defects.manifest } });
  const kinds = acmeScenario.kinds.slice(0, 1).map((kind) => ({ ...kind, many: 100 }));
  providerContract(runner, plugin, { ...acmeScenario, kinds });
}
