import { map } from 'rxjs';
import { SPACES_REGIONS } from '../spaces-regions.constants.js';
import type { BucketFacet } from './bucket-facet.types.js';

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
