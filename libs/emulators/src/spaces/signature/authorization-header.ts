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

const PATTERN =
  /^AWS4-HMAC-SHA256 +Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, *SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})$/;

/** Parses the header. Undefined if it is not of Signature Version 4 (AWS General Reference, "Signature Version 4"). */
export const readAuthorization = (header: string): Authorization | undefined => {
  const [, accessKeyId, , region, service, signedHeaders, signature] = PATTERN.exec(header) ?? [];
  if (!accessKeyId || !region || !service || !signedHeaders || !signature) {
    return undefined;
  }
  return { accessKeyId, region, service, signedHeaders: new Set(signedHeaders.split(';')), signature };
};
