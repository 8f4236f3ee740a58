import { Hash } from '@smithy/hash-node';
import { SignatureV4 } from '@smithy/signature-v4';
import { timingSafeEqual } from 'node:crypto';
import type { SpacesKey } from '../account/bucket-access.js';
import type { SpacesCall } from '../protocol/spaces-call.types.js';

const DATE = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** Parses an `x-amz-date` header (`20260102T030405Z`). Undefined if it is absent or invalid. */
export const readAmzDate = (header: string | string[] | undefined): Date | undefined => {
  const text = String(header ?? '');
  return DATE.test(text) ? new Date(text.replace(DATE, '$1-$2-$3T$4:$5:$6Z')) : undefined;
};

/** The parts of an `Authorization` header of AWS Signature Version 4. */
export interface Authorization {
  readonly accessKeyId: string;
  readonly region: string;
  readonly service: string;
  /** Lower case. */
  readonly signedHeaders: ReadonlySet<string>;
  /** Hexadecimal. */
  readonly signature: string;
}

const HEADER =
  /^AWS4-HMAC-SHA256 +Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, *SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})$/;

/** Parses the header. Undefined if it is not of Signature Version 4 (AWS General Reference, "Signature Version 4"). */
export const readAuthorization = (header: string): Authorization | undefined => {
  const [, accessKeyId, , region, service, signedHeaders, signature] = HEADER.exec(header) ?? [];
  if (!accessKeyId || !region || !service || !signedHeaders || !signature) {
    return undefined;
  }
  return { accessKeyId, region, service, signedHeaders: new Set(signedHeaders.split(';')), signature };
};

const sha256 = Hash.bind(null, 'sha256');

const signedHeadersOf = ({ headers }: SpacesCall, names: ReadonlySet<string>): Record<string, string> =>
  Object.fromEntries([...names].map((name) => [name, String(headers[name] ?? '')]));

/**
 * Whether a call was signed with this key's secret: signs it again and compares. The signature's region and service are
 * used unchanged, because the gateway does not check them.
 */
export const isSignedBy = async (
  key: SpacesKey,
  call: SpacesCall,
  authorization: Authorization,
  signedAt: Date,
): Promise<boolean> => {
  const { region, service, signedHeaders, signature } = authorization;
  const signer = new SignatureV4({
    credentials: key,
    region,
    service,
    sha256,
    uriEscapePath: false,
    applyChecksum: false,
  });
  const request = {
    method: call.method,
    protocol: 'http:',
    hostname: '127.0.0.1',
    path: call.path,
    query: { ...call.query },
    headers: signedHeadersOf(call, signedHeaders),
  };
  const signed = await signer.sign(request, { signingDate: signedAt, signableHeaders: new Set(signedHeaders) });
  const expected = readAuthorization(signed.headers['authorization'] ?? '');
  return expected !== undefined && timingSafeEqual(Buffer.from(expected.signature), Buffer.from(signature));
};
