import { ProviderError } from '@maestro/core';

/** The bucket is not there any more: it is left out of the listing. */
export class BucketGone extends Error {}

/** Where a page begins: after a key, and within the key after an id. */
type Markers = readonly [key: string | undefined, id: string | undefined];

/** The markers of a cursor; none for the first page. */
export function readMarkers(cursor: string | undefined): Markers {
  return cursor === undefined ? [undefined, undefined] : (JSON.parse(cursor) as [string, string]);
}

/** A key as it is, from one that came URL-encoded. */
export const plainKey = (encoded: string): string => decodeURIComponent(encoded.replaceAll('+', ' '));

/**
 * The cursor of the next page; undefined on the last one. Keys come URL-encoded, as was asked for, and go back plain.
 *
 * @throws {ProviderError} when the list goes on and does not say where: what is counted of it would be too little.
 */
export function nextMarkers(
  operation: string,
  isTruncated: boolean | undefined,
  [key, id]: Markers,
): string | undefined {
  if (!isTruncated) return undefined;
  if (key) return JSON.stringify([plainKey(key), id]);
  const message = `${operation}: the list is truncated without a continuation token. It cannot be counted.`;
  throw new ProviderError({ kind: 'invalid-response', retryable: false, endpoint: operation, message });
}
