import { AsyncLocalStorage } from 'node:async_hooks';
import { Observable } from 'rxjs';
import type { ResourceCollector } from '../contract/resource-collector.types.js';
import type { PackageImporter } from './plugin-importer.js';
import { packageOf, withoutLinks } from './package-of.js';

/** The plugin on whose behalf the current code runs, including work that it left running in the background. */
const RUNNING = new AsyncLocalStorage<string>();

/** The name each traced plugin was loaded by. */
const NAMES = new WeakMap<object, string>();

const LOADING = new Set<string>();

/** The plugins that were requested, by their configured names. */
const ASKED_FOR = new Set<string>();

/** The plugin that owns each file or folder. Null: several plugins share it. */
const FILES = new Map<string, string>();
const ROOTS = new Map<string, string | null>();

/** Imports a package and records that it is loading. */
export async function traceLoading(
  name: string,
  isTraced: boolean,
  importPackage: PackageImporter,
): ReturnType<PackageImporter> {
  ASKED_FOR.add(name);
  LOADING.add(name);
  try {
    return await (isTraced ? RUNNING.run(name, () => importPackage(name)) : importPackage(name));
  } finally {
    LOADING.delete(name);
  }
}

/** Plugins whose import has not settled yet, by their configured names. */
export const loadingPlugins = (): readonly string[] => [...LOADING];

/** Records where a plugin was found, so that stack traces can be attributed to it. */
export function notePluginFile(path: string, plugin: string): void {
  const file = withoutLinks(path);
  const { root } = packageOf(file);
  FILES.set(file, plugin);
  ROOTS.set(root, !ROOTS.has(root) || ROOTS.get(root) === plugin ? plugin : null);
}

/** The plugin that a file belongs to, by its configured name. */
export function pluginOfFile(file: string): string | undefined {
  const { root, name } = packageOf(file);
  return FILES.get(file) ?? ROOTS.get(root) ?? (name !== undefined && ASKED_FOR.has(name) ? name : undefined);
}

/** The plugin that started the current code, if known. */
export const runningPlugin = (): string | undefined => RUNNING.getStore();

/** From now on, code that runs for this plugin's connections is attributed to it. */
export function tracePlugin(plugin: object, name: string): void {
  NAMES.set(plugin, name);
}

/** Runs a plugin's code, so that its background work can be attributed to it. */
export function asPlugin<Result>(plugin: object, work: () => Result): Result {
  const name = NAMES.get(plugin);
  return name === undefined ? work() : RUNNING.run(name, work);
}

/** Wraps a collector so that its work is attributed to its plugin. Returned unchanged if the plugin is not traced. */
export function asPluginCollector(plugin: object, collector: ResourceCollector): ResourceCollector {
  if (!NAMES.has(plugin)) return collector;
  const traced = <Value>(make: () => Observable<Value>): Observable<Value> =>
    new Observable((subscriber) => asPlugin(plugin, () => make().subscribe(subscriber)));
  return {
    type: collector.type,
    parts: () => asPlugin(plugin, () => collector.parts()),
    collect: (part) => traced(() => collector.collect(part)),
    probe: () => traced(() => collector.probe()),
    ...(collector.exists && {
      exists: (uid, part) => traced(() => (collector.exists as NonNullable<typeof collector.exists>)(uid, part)),
    }),
  };
}
