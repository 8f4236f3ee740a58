import type { ContainerModule } from 'inversify';

/** What the plugins of a declared API ask for, as far as it is data. */
export interface DeclaredRequests {
  /** That have a list. */
  readonly kinds: readonly string[];
  /** Of lists, of single resources and of what else is declared; with their placeholders. */
  readonly paths: readonly string[];
}

/** A symbol of the whole process: a plugin may have a copy of core of its own. */
const REQUESTS = Symbol.for('@maestro/core/DECLARED_REQUESTS');

/** Notes what a module asks for, so that its manifest can be checked against it before a connection is opened. */
export function declareRequests(module: ContainerModule, requests: DeclaredRequests): ContainerModule {
  return Object.defineProperty(module, REQUESTS, { value: requests });
}

/** What a module asks for; undefined for one that was not made of declarations. */
export const declaredRequests = (module: object): DeclaredRequests | undefined =>
  Reflect.get(module, REQUESTS) as DeclaredRequests | undefined;
