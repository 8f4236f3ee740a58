import { TerraformStateError } from '@maestro/core';
import { ADDRESS_REFUSED } from '../../outbound/address-guard.js';

/** What to do about the errors of S3 that people can fix. */
const ADVICE: Readonly<Record<string, string>> = {
  InvalidAccessKeyId: 'does not know the access key. Check accessKeyId.',
  SignatureDoesNotMatch: 'refused the secret of the access key. Check secretAccessKey, and region.',
  AuthorizationHeaderMalformed: 'expects another region. Check region.',
  RequestTimeTooSkewed: 'has another time than this host. Set the clock of the host.',
  AccessDenied: 'refused the access key. Let it list the bucket and read the states.',
  UserSuspended: 'has suspended the account of the access key.',
  NoSuchBucket: 'has no such bucket. Check bucket, and endpoint, which is without the bucket.',
  NoSuchKey: 'has no object with this key. Check key.',
};

/** Errors of the SDK and of its HTTP handler. */
interface S3Error {
  readonly name?: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly $response?: { readonly statusCode?: number };
}

/** Explains why a bucket could not be read, without anything that it answered. */
export function s3Failure(host: string, error: unknown): TerraformStateError {
  if (error instanceof TerraformStateError) return error;
  const { name = '', code, $metadata, $response } = error as S3Error;
  const status = $metadata?.httpStatusCode ?? $response?.statusCode;
  if (code === ADDRESS_REFUSED)
    return new TerraformStateError(
      `${host} is in a network that is not public. If it is meant, add the network to MAESTRO_NOTIFY_NETWORKS.`,
    );
  if (status === undefined)
    return new TerraformStateError(
      `${host} could not be reached: ${code ?? 'the connection failed'}. Check endpoint, its certificate and the network.`,
    );
  if (Object.hasOwn(ADVICE, name)) return new TerraformStateError(`${host} ${ADVICE[name]}`);
  if (status < 300)
    return new TerraformStateError(`${host} did not answer as S3 does. Check endpoint. It is tried again.`);
  return new TerraformStateError(`${host} answered ${status}. ${adviceFor(status)}`);
}

const adviceFor = (status: number): string =>
  status < 400
    ? 'This is a redirect, which is not followed. Check endpoint and region.'
    : status === 403
      ? 'Check the access key, and what it may read.'
      : status < 500
        ? 'Check endpoint, region and bucket.'
        : 'It is tried again.';
