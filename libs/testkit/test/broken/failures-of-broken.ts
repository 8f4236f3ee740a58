import { acmeManifest } from '../reference/acme-manifest.js';
import { acmePlugin } from '../reference/acme-plugin.js';
import { acmeScenario } from '../reference/acme.scenario.js';
import type { BrokenPlugin } from './broken-plugin.types.js';
import { type Failure, failuresOf } from './failing-suites.js';

/** Runs the contract for the kind with the defect. @param suites names; default: all. */
export function failuresOfBroken(
  { defects, kind: wrong = 'acme.server' }: BrokenPlugin,
  suites?: readonly string[],
): Promise<readonly Failure[]> {
  const manifest = { resources: acmeManifest.resources.filter(({ kind }) => kind === wrong), ...defects.manifest };
  const kinds = acmeScenario.kinds.filter(({ kind }) => kind === wrong).map((kind) => ({ ...kind, many: 100 }));
  return failuresOf(acmePlugin({ ...defects, manifest }), { ...acmeScenario, kinds }, suites);
}
