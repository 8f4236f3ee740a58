import * as nodeModule from 'node:module';

/** Paths of modules by import specifier. */
type Paths = Readonly<Record<string, string>>;

type NextResolve = (specifier: string, context: unknown) => unknown;

/** Hooks that run in the same thread, available since Node 22.15. */
interface SynchronousHooks {
  readonly registerHooks?: (hooks: {
    resolve: (specifier: string, context: unknown, next: NextResolve) => unknown;
  }) => void;
}

let areShared = false;

/**
 * Resolves all further imports of these specifiers to the program's own copy, also for external plugins that have their own copy installed.
 * Called only when such a plugin is loaded, because before Node 22.15 it starts a thread. Only the first call has an effect.
 *
 * @param paths relative to the bundle.
 */
export function shareModules(paths: Paths): void {
  if (areShared) return;
  areShared = true;
  const urls = Object.fromEntries(
    Object.entries(paths).map(([name, path]) => [name, new URL(path, import.meta.url).href]),
  );
  const { registerHooks } = nodeModule as SynchronousHooks;
  if (registerHooks)
    registerHooks({
      resolve: (specifier, context, next) =>
        Object.hasOwn(urls, specifier) ? { url: urls[specifier], shortCircuit: true } : next(specifier, context),
    });
  else nodeModule.register(`data:text/javascript,${encodeURIComponent(hooksFor(urls))}`);
}

/** Passed as text, because it runs in its own thread. */
const hooksFor = (urls: Paths): string => `
const urls = ${JSON.stringify(urls)};
export const resolve = (specifier, context, next) =>
  Object.hasOwn(urls, specifier) ? { url: urls[specifier], shortCircuit: true } : next(specifier, context);`;
