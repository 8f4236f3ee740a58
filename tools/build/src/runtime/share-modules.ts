import * as nodeModule from 'node:module';

/** Where modules lie, by the names they are imported by. */
type Places = Readonly<Record<string, string>>;

type NextResolve = (specifier: string, context: unknown) => unknown;

/** Of newer versions of Node (22.15): hooks that run in the same thread. */
interface SynchronousHooks {
  readonly registerHooks?: (hooks: {
    resolve: (specifier: string, context: unknown, next: NextResolve) => unknown;
  }) => void;
}

let areShared = false;

/**
 * From now on, everything that imports one of these names gets the program's own copy: also a plugin from outside that has another copy among its
 * packages. Only once, and only for programs that load such a plugin: before Node 22.15 it takes a thread.
 *
 * @param places relative to this module's bundle.
 */
export function shareModules(places: Places): void {
  if (areShared) return;
  areShared = true;
  const urls = Object.fromEntries(
    Object.entries(places).map(([name, place]) => [name, new URL(place, import.meta.url).href]),
  );
  const { registerHooks } = nodeModule as SynchronousHooks;
  if (registerHooks)
    registerHooks({
      resolve: (specifier, context, next) =>
        Object.hasOwn(urls, specifier) ? { url: urls[specifier], shortCircuit: true } : next(specifier, context),
    });
  else nodeModule.register(`data:text/javascript,${encodeURIComponent(hooksFor(urls))}`);
}

/** Runs in a thread of its own, so it is handed over as text. */
const hooksFor = (urls: Places): string => `
const urls = ${JSON.stringify(urls)};
export const resolve = (specifier, context, next) =>
  Object.hasOwn(urls, specifier) ? { url: urls[specifier], shortCircuit: true } : next(specifier, context);`;
