import { XMLBuilder } from 'fast-xml-parser';
import type { BodyAnswer } from '../../http/answer-writer.js';
import { describeError } from '../protocol/error-table.js';

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: false });

/** The namespace of almost every S3 answer. */
const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

/** Writes one element with its content. An array repeats its element. Undefined values are omitted. */
export const writeXml = (element: string, content: object | string, namespace: boolean = true): string => {
  const attributes = namespace ? { '@xmlns': NAMESPACE } : {};
  const body = typeof content === 'string' ? { '#text': content } : content;
  const xml: unknown = builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    [element]: { ...attributes, ...body },
  });
  return String(xml);
};

/** A 200 with one XML element. */
export const xmlAnswer = (element: string, content: object | string): BodyAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/xml' },
  body: writeXml(element, content),
});

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
