import type { ServiceIdentifier } from 'inversify';

/**
 * A typed token for a plugin's own bindings: `const ACME_CLIENT = token<AcmeClient>('acme/client')`. Two tokens with
 * the same name are the same, even across copies of a package.
 */
export const token = <T>(name: string): ServiceIdentifier<T> => Symbol.for(name);
