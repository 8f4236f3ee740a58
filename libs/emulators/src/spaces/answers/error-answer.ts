import { type BodyAnswer } from '../../http/answer.types.js';
import { describeError } from '../protocol/error-table.js';
import { writeXml } from './xml-writer.js';

/** The content of an error response. */
export interface ErrorDetails {
  readonly code: string;
  readonly requestId: string;
  readonly region: string;
  readonly bucket?: string;
  /** Replaces the default headers of the code. */
  readonly status?: number;
  readonly message?: string;
}

/** Decided before the bucket is looked up, so the gateway does not name it. */
const BEFORE_THE_BUCKET: ReadonlySet<string> = new Set([
  'InvalidAccessKeyId',
  'MethodNotAllowed',
  'RequestTimeTooSkewed',
  'SignatureDoesNotMatch',
  'UserSuspended',
]);

/** An error in the gateway's format: mostly without a message, and with the ids that a provider's support asks for. */
export const errorAnswer = (details: ErrorDetails): BodyAnswer => {
  const { code, requestId, region, bucket } = details;
  const usual = describeError(code);
  const content = {
    Code: code,
    Message: details.message ?? usual.message,
    BucketName: BEFORE_THE_BUCKET.has(code) ? undefined : bucket,
    RequestId: requestId,
    HostId: `1022-${region}-a-${region}`,
  };
  return {
    status: details.status ?? usual.status,
    headers: { 'content-type': 'application/xml', 'accept-ranges': 'bytes' },
    body: writeXml('Error', content, false),
  };
};
