import type { ContainerModule } from 'inversify';

/** The declared requests of a plugin. */
export interface DeclaredRequests {
  /** Kinds that have a list. */
  readonly kinds: readonly string[];
  /** Paths of lists, single resources and other declared requests, with their placeholders. */
  readonly paths: readonly string[];
  /** The features that decide how a list is read, by kind. Only kinds that are read by a declaration alone. */
  readonly shapes: ReadonlyMap<string, readonly string[]>;
}

/** A global symbol, because a plugin may have its own copy of core. */
const REQUESTS = Symbol.for('@maestro/core/DECLARED_REQUESTS');

/** Records a module's declared requests, so that its manifest can be checked before a connection is opened. */
export function declareRequests(module: ContainerModule, requests: DeclaredRequests): ContainerModule {
  return Object.defineProperty(module, REQUESTS, { value: requests });
}

/** A module's declared requests. Undefined for a module without declarations. */
export const declaredRequests = (module: object): DeclaredRequests | undefined =>
  Reflect.get(module, REQUESTS) as DeclaredRequests | undefined;

/**
 * What decides how core reads the declared lists of a plugin, by kind: its paging, parts, parents, details and joins,
 * in words. Core reads lists with the same features in the same way. Kinds that code of the plugin reads are missing.
 */
export const listShapes = (module: object): ReadonlyMap<string, readonly string[]> =>
  // A plugin may have its own, earlier copy of core.
  declaredRequests(module)?.shapes ?? new Map();
