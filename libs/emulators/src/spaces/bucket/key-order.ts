/** Orders keys by their UTF-8 bytes, as S3 does. JavaScript's own order differs beyond U+FFFF. */
export const compareKeys = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
