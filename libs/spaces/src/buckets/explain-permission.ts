import { ProviderError } from '@maestro/core';
import { catchError, type MonoTypeOperatorFunction, throwError } from 'rxjs';

const WHAT_TO_DO = 'A key limited to some buckets may not list them: create one with Full Access.';

/** Adds to a refused list of buckets what a person can do about it. */
export function explainPermission<T>(): MonoTypeOperatorFunction<T> {
  return catchError((error: unknown) =>
    throwError(() => (ProviderError.is(error) && error.kind === 'permission' ? explained(error) : error)),
  );
}

function explained(error: ProviderError): ProviderError {
  const { kind, retryable, retryAfter, status, endpoint, requestId, cause } = error;
  const message = `${error.message} ${WHAT_TO_DO}`;
  return new ProviderError({ kind, retryable, retryAfter, status, endpoint, requestId, cause, message });
}
