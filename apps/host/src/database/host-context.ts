import { AsyncLocalStorage } from 'node:async_hooks';

/** Taken when the module is loaded, before any request. */
const OF_NOBODY = AsyncLocalStorage.snapshot();

/**
 * Runs what is the host's own, such as a job or an answer kept for everybody, outside the context of the request that
 * happens to start it: without its reading scope, and with default time limits.
 */
export const inHostContext = <Result>(work: () => Result): Result => OF_NOBODY(work);
