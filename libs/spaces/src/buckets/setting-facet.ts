import type { S3Client } from '@aws-sdk/client-s3';
import { ProviderError } from '@maestro/core';
import { map } from 'rxjs';
import { plain } from '../client/read-failure.js';
import type { BucketFacet, BucketReadings, FacetFinding } from './read-facets.js';
import { SPACES_REGIONS } from '../spaces-manifest.constants.js';

/** Declares a setting of a bucket that is read by one call. */
export interface Setting<Answer extends object> extends Pick<BucketFacet, 'name' | 'fields'> {
  /** The name of the call in S3: `GetBucketCors`. */
  readonly operation: string;
  /** The code of a 404 that means it was never set. Absent if S3 responds with 200. */
  readonly noneSet?: string;
  send(s3: S3Client, input: { Bucket: string }, options: { readonly abortSignal: AbortSignal }): Promise<Answer>;
  /** Pure. An empty response means "never set". Throws for an invalid response. */
  readings(answer: Partial<Answer>): BucketReadings;
}

/** A facet that is read by one call. For a bucket that was removed after it was listed, S3 responds with NoSuchBucket. */
export function settingFacet<Answer extends object>(setting: Setting<Answer>): BucketFacet {
  const { name, fields, operation, noneSet } = setting;
  return {
    name,
    fields,
    read: (client, { region, name: Bucket }) =>
      client
        .call<Answer | 'none' | undefined>({
          operation,
          region,
          bucket: Bucket,
          send: (s3, options) => setting.send(s3, { Bucket }, options),
          notFound: { NoSuchBucket: undefined, ...(noneSet ? { [noneSet]: 'none' } : {}) },
        })
        .pipe(map((answer) => answer && finding(setting, answer))),
  };
}

function finding<Answer extends object>(setting: Setting<Answer>, answer: Answer | 'none'): FacetFinding {
  try {
    return answer === 'none'
      ? { readings: setting.readings({}) }
      : { readings: setting.readings(answer), raw: plain(answer) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = `${setting.operation}: the response is invalid: ${why}. Check it with the provider’s own tools.`;
    throw new ProviderError({ kind: 'invalid-response', retryable: false, endpoint: setting.operation, message });
  }
}

/** Whether the location of a bucket is another region of Spaces than the listed one. Unknown locations prove nothing. */
export function isElsewhere(location: string, region: string): boolean {
  return location !== region && SPACES_REGIONS.some(({ id }) => id === location);
}

/** Omits buckets of other regions if all regions share one address. If it fails, the bucket is kept. */
export const locationFacet: BucketFacet = {
  name: 'Location',
  fields: [],
  read: (client, bucket) =>
    client
      .location(bucket)
      .pipe(
        map((location) =>
          location === undefined || isElsewhere(location, bucket.region)
            ? undefined
            : { readings: {}, raw: { LocationConstraint: location } },
        ),
      ),
};
