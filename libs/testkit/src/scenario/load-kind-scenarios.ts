import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { KindScenario } from './kind-scenario.types.js';

/** Compiled or not; declarations hold none. */
const SCENARIO = /\.scenario\.[cm]?[jt]s$/;

/**
 * The scenarios that stand beside their resources: what every `*.scenario.ts` (or `.js`) below a folder exports. So a new resource is
 * tried by the contract without being named anywhere else.
 *
 * @throws {Error} when such a file exports no scenario of a kind, or there is no such file.
 */
export async function loadKindScenarios(folder: URL): Promise<KindScenario[]> {
  const root = fileURLToPath(folder);
  const files = (await readdir(root, { recursive: true })).filter((file) => SCENARIO.test(file)).sort();
  if (files.length === 0) throw new Error(`There is no *.scenario file below ${root}: describe each kind in one.`);
  const loaded = files.map(async (file) => {
    const exported: object = await import(pathToFileURL(join(root, file)).href);
    const scenarios = Object.values(exported).filter(isKindScenario);
    if (scenarios.length === 0)
      throw new Error(`${file} exports no scenario of a kind: export a KindScenario from it.`);
    return scenarios;
  });
  return (await Promise.all(loaded)).flat();
}

function isKindScenario(value: unknown): value is KindScenario {
  return typeof value === 'object' && value !== null && 'kind' in value && 'samples' in value;
}
