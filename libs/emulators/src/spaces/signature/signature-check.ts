import { Hash } from '@smithy/hash-node';
import { SignatureV4 } from '@smithy/signature-v4';
import { timingSafeEqual } from 'node:crypto';
import { type SpacesKey } from '../account/spaces-account.types.js';
import { type SpacesCall } from '../protocol/spaces-call.types.js';
import { type Authorization, readAuthorization } from './authorization-header.js';

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
