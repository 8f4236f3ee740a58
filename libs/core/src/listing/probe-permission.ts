import { catchError, defaultIfEmpty, map, type Observable, of, take } from 'rxjs';
import type { PermissionCheck } from '../contract/resource-collector.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import { ProviderError } from '../errors/provider-error.js';

/** The result of a collector's `probe`, from its cheapest request. Never fails. */
export function probePermission(
  { access, scopes, title, optional }: ResourceType,
  request: Observable<unknown>,
): Observable<PermissionCheck> {
  const required = scopes.filter(({ fields }) => fields === undefined).map(({ name }) => name);
  return request.pipe(
    take(1),
    defaultIfEmpty(undefined),
    map((): PermissionCheck => ({ state: 'granted', scopes: [], message: `${access} is granted.` })),
    catchError((error: unknown) => of(unavailable(error, optional && title) ?? refused(error, access, required))),
  );
}

/** Only what every account has can be unreachable because it does not exist. */
function unavailable(error: unknown, product: string | undefined): PermissionCheck | undefined {
  if (product === undefined || !ProviderError.is(error) || error.kind !== 'not-supported') return undefined;
  const message = `${product} are not available in this account. ${error.message}`;
  return { state: 'unavailable', reason: error.kind, scopes: [], message };
}

function refused(error: unknown, access: string, scopes: readonly string[]): PermissionCheck {
  const message = error instanceof Error ? error.message : String(error);
  if (!ProviderError.is(error)) return { state: 'unreachable', scopes: [], message };
  const reason = error.kind;
  if (reason !== 'permission') return { state: 'unreachable', reason, scopes: [], message };
  return {
    state: 'missing',
    reason,
    scopes,
    message: [`${access} is missing.`, ...granting(scopes), message].join(' '),
  };
}

/** A provider without scopes has none to name. */
const granting = (scopes: readonly string[]): string[] =>
  scopes.length > 0 ? [`Grant the scope ${scopes.join(' and ')}.`] : [];
