import { CONTRACT_VERSION } from '../contract/contract-version.constants.js';
import type { ProviderPlugin } from '../contract/plugin-manifest.types.js';
import { UPGRADE_GUIDE, InvalidPluginError } from './check-contract.js';
import { checkPlugin } from './check-plugin.js';
import type { PackageImporter } from './plugin-importer.js';
import { traceLoading, tracePlugin } from './plugin-trace.js';

/** How plugins are loaded. */
export interface PluginLoading {
  /** Milliseconds that each plugin may take to load. Default: 30,000. */
  readonly timeoutMs?: number;
  /**
   * Packages that ship with the program. They have no time limit, because they are known to finish. Their background
   * errors are attributed by stack traces alone; those of other plugins also by async context, which slows down every
   * promise of the process.
   */
  readonly bundled?: readonly string[];
}

/** Node's message for an import that core or the test kit does not export. */
const MISSING_EXPORT = /@maestro\/[a-z]+'? does not provide an export named/;

/** Many times longer than a plugin takes to load on a slow machine. */
const TIMEOUT_MS = 30_000;

/**
 * One plugin package, imported and checked.
 *
 * @param importPackage from {@link pluginImporter}, or `(name) => import(name)`, written in the program that has the
 * package among its dependencies.
 * @throws {InvalidPluginError} if it cannot be loaded, does not finish loading in time, or is not valid.
 */
export async function loadPlugin(
  name: string,
  importPackage: PackageImporter,
  { timeoutMs = TIMEOUT_MS, bundled = [] }: PluginLoading = {},
): Promise<ProviderPlugin> {
  const isTraced = !bundled.includes(name);
  let exported: { readonly default?: unknown };
  try {
    const importing = traceLoading(name, isTraced, importPackage);
    exported = await (isTraced ? inTime(name, timeoutMs, importing) : importing);
  } catch (error) {
    if (error instanceof InvalidPluginError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const advice = MISSING_EXPORT.test(reason)
      ? `It uses something that contract ${CONTRACT_VERSION} does not have: it was written for an earlier or a later version. Install a compatible version; its author finds the steps in ${UPGRADE_GUIDE}.`
      : 'Check MAESTRO_PLUGINS, and that the package is installed and built.';
    throw new InvalidPluginError(name, [`It could not be loaded (${reason}). ${advice}`]);
  }
  const plugin = checkPlugin(name, exported.default);
  if (isTraced) tracePlugin(plugin, name);
  return plugin;
}

/**
 * Waits for an import, with a time limit. The timer also keeps the process alive: otherwise Node could exit without a
 * message while the import is pending.
 */
async function inTime<Result>(name: string, timeoutMs: number, importing: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const problem =
        `It did not finish loading within ${timeoutMs / 1000} s. ` +
        'Most likely a top-level await in it never settles: it is waiting for something that never happens, ' +
        'or two of its files import each other and one awaits the other. ' +
        'If it only needs more time, increase MAESTRO_PLUGIN_TIMEOUT (seconds).';
      reject(new InvalidPluginError(name, [problem]));
    }, timeoutMs);
  });
  try {
    return await Promise.race([importing, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
