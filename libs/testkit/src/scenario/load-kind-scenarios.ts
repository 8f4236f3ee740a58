import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { KindScenario } from './kind-scenario.types.js';

/** Sources or compiled files, but not declarations. */
const SCENARIO = /\.scenario\.[cm]?[jt]s$/;

/** Far more than the time to load a file on a slow machine, including compilation. */
const TIMEOUT_MS = 30_000;

/**
 * Loads the scenarios that every `*.scenario.ts` (or `.js`) below a folder exports. A new resource is then covered by the contract
 * tests without being registered elsewhere.
 *
 * @param timeoutMs milliseconds that each file may take to load.
 * @throws {Error} if such a file exports no scenario of a kind or does not finish loading, or if there is no such file.
 */
export async function loadKindScenarios(folder: URL, timeoutMs = TIMEOUT_MS): Promise<KindScenario[]> {
  const root = fileURLToPath(folder);
  const files = (await readdir(root, { recursive: true })).filter((file) => SCENARIO.test(file)).sort();
  if (files.length === 0) throw new Error(`There is no *.scenario file below ${root}. Describe each kind in one.`);
  const loaded: KindScenario[] = [];
  // One after the other: jest fails to link a module that several files import at the same time.
  for (const file of files) {
    const exported = await inTime(file, timeoutMs, import(pathToFileURL(join(root, file)).href));
    const scenarios = Object.values(exported).filter(isKindScenario);
    if (scenarios.length === 0)
      throw new Error(`${file} exports no scenario of a kind. Export a KindScenario from it.`);
    loaded.push(...scenarios);
  }
  return loaded;
}

/** Waits for a file, with a time limit. The timer keeps the process alive, which Node would otherwise end without a message. */
async function inTime(file: string, timeoutMs: number, importing: Promise<object>): Promise<object> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const message =
      `${file} did not finish loading within ${timeoutMs / 1000} s. It probably is, or imports, the file that calls ` +
      'loadKindScenarios, so that each waits for the other. Move that file out of the folder, and do not import it.';
    timer = setTimeout(() => reject(new Error(message)), timeoutMs);
  });
  try {
    return await Promise.race([importing, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

function isKindScenario(value: unknown): value is KindScenario {
  return typeof value === 'object' && value !== null && 'kind' in value && 'samples' in value;
}
