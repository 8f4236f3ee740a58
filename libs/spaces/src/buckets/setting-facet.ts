import type { S3Client } from '@aws-sdk/client-s3';
import { ProviderError } from '@maestro/core';
import { map } from 'rxjs';
import { plain } from '../client/read-failure.js';
import type { BucketFacet, BucketReadings, FacetFinding } from './read-facets.js';
import { SPACES_REGIONS } from '../spaces-manifest.constants.js';

/** One setting of a bucket that one call reads, as data. */
export interface Setting<Answer extends object> extends Pick<BucketFacet, 'name' | 'fields'> {
  /** S3's name of the call: `GetBucketCors`. */
  readonly operation: string;
  /** The code of the 404 that says it was never set. Absent where S3 answers 200 then. */
  readonly noneSet?: string;
  send(s3: S3Client, input: { Bucket: string }, options: { readonly abortSignal: AbortSignal }): Promise<Answer>;
  /** Pure. An empty response means "never set". Throws for an invalid response. */
  readings(answer: Partial<Answer>): BucketReadings;
}

/** A facet that is read by one call. A bucket that vanished since it was listed answers NoSuchBucket. */
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

/** Whether a bucket says it is in another region of Spaces than the one it was listed for. What no region is called proves nothing. */
export function isElsewhere(location: string, region: string): boolean {
  return location !== region && SPACES_REGIONS.some(({ id }) => id === location);
}

/** Leaves out buckets of other regions, where one address answers for all. It fills no field: when it fails, the bucket stays. */
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
