import type { SpacesAccount, SpacesCaller } from '../account/bucket-access.js';
import { SpacesError } from '../protocol/error-table.js';
import type { SpacesCall } from '../protocol/spaces-call.types.js';
import { readAmzDate, readAuthorization, isSignedBy } from './signature-check.js';

/** The maximum clock difference (rgw_auth: RGW_AUTH_GRACE, 15 minutes). */
const GRACE_MS = 15 * 60 * 1000;

const findCaller = (accounts: readonly SpacesAccount[], accessKeyId: string) =>
  accounts
    .flatMap((account) => account.keys.map((key) => ({ account, key })))
    .find(({ key }) => key.accessKeyId === accessKeyId);

/**
 * Identifies the caller with the gateway's checks in their order: clock, key, signature, account. A call without an
 * `Authorization` header is anonymous.
 * @throws SpacesError RequestTimeTooSkewed, InvalidAccessKeyId, SignatureDoesNotMatch, UserSuspended; InvalidArgument
 * for a header that cannot be parsed, AccessDenied for a signature without its date.
 */
export const identifyCaller = async (
  call: SpacesCall,
  accounts: readonly SpacesAccount[],
  now: () => number,
): Promise<SpacesCaller> => {
  const header = call.headers.authorization;
  if (header === undefined) {
    return 'anonymous';
  }
  const authorization = readAuthorization(header);
  const signedAt = readAmzDate(call.headers['x-amz-date']);
  if (authorization === undefined) {
    throw new SpacesError('InvalidArgument');
  }
  if (signedAt === undefined) {
    throw new SpacesError('AccessDenied');
  }
  if (Math.abs(now() - signedAt.getTime()) > GRACE_MS) {
    throw new SpacesError('RequestTimeTooSkewed');
  }
  const caller = findCaller(accounts, authorization.accessKeyId);
  if (caller === undefined) {
    throw new SpacesError('InvalidAccessKeyId');
  }
  if (!(await isSignedBy(caller.key, call, authorization, signedAt))) {
    throw new SpacesError('SignatureDoesNotMatch');
  }
  if (caller.account.suspended) {
    throw new SpacesError('UserSuspended');
  }
  return caller;
};
