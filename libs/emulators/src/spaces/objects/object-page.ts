import type { SpacesObject } from '../bucket/spaces-bucket.types.js';
import { compareKeys } from '../bucket/bucket-shelf.js';
import type { ObjectIndex } from './object-index.js';

/** The part of a bucket to read. */
export interface ObjectRange {
  readonly prefix: string;
  /** Only keys after this one. Empty for all. */
  readonly after: string;
  /** The maximum number of objects. */
  readonly limit: number;
}

/** The objects of one page, and whether more match. */
export interface ObjectPage {
  readonly objects: readonly SpacesObject[];
  readonly truncated: boolean;
}

/** The first matching position, by binary search. The index's count if there is none. */
const firstPosition = (index: ObjectIndex, fits: (key: string) => boolean): number => {
  let low = 0;
  let high = index.count;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(index.at(middle).key)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
};

/**
 * Reads one page. The cost depends on the page, not on the bucket. A limit of 0 results in an empty page that is not
 * truncated, as in S3.
 */
export const objectPage = (index: ObjectIndex, { prefix, after, limit }: ObjectRange): ObjectPage => {
  const start = firstPosition(
    index,
    (key) => compareKeys(key, prefix) >= 0 && (after === '' || compareKeys(key, after) > 0),
  );
  const objects: SpacesObject[] = [];
  for (let position = start; position < index.count && limit > 0; position += 1) {
    const object = index.at(position);
    if (!object.key.startsWith(prefix)) {
      break;
    }
    if (objects.length === limit) {
      return { objects, truncated: true };
    }
    objects.push(object);
  }
  return { objects, truncated: false };
};
