import type { ServiceIdentifier } from 'inversify';

/**
 * The name of something that a plugin binds for itself, with its type: `const ACME_CLIENT = token<AcmeClient>('acme/client')`. Two tokens of
 * one name are the same token, also in two copies of a package.
 */
export const token = <T>(name: string): ServiceIdentifier<T> => Symbol.for(name);
