import { compareKeys } from '../bucket/bucket-shelf.js';
import type { GeneratedObjects, SpacesBucket, SpacesObject } from '../bucket/spaces-bucket.types.js';

/** A bucket's objects in the order of their keys, read by position and created lazily. */
export interface ObjectIndex {
  readonly count: number;
  readonly totalBytes: number;
  /** The object at a position from 0 to count - 1. */
  at(position: number): SpacesObject;
}

const OBJECTS_PER_FOLDER = 1_000;
const DIGITS = 9;

const padded = (value: number): string => String(value).padStart(DIGITS, '0');

/** Padded numbers sort like the positions. */
const generatedIndex = ({ count, totalBytes }: GeneratedObjects): ObjectIndex => {
  const size = count === 0 ? 0 : Math.floor(totalBytes / count);
  const larger = totalBytes - size * count;
  return {
    count,
    totalBytes,
    at: (position) => ({
      key: `data/${padded(Math.floor(position / OBJECTS_PER_FOLDER))}/${padded(position)}.bin`,
      size: position < larger ? size + 1 : size,
    }),
  };
};

const listedIndex = (objects: readonly SpacesObject[]): ObjectIndex => {
  const sorted = [...objects].sort((a, b) => compareKeys(a.key, b.key));
  return {
    count: sorted.length,
    totalBytes: sorted.reduce((total, { size }) => total + size, 0),
    at: (position) => {
      const object = sorted[position];
      if (object === undefined) {
        throw new RangeError(`There is no object at position ${position}: the bucket holds ${sorted.length}.`);
      }
      return object;
    },
  };
};

const indexes = new WeakMap<SpacesBucket, ObjectIndex>();

/** The index of a bucket's objects, created once per bucket. */
export const objectIndex = (bucket: SpacesBucket): ObjectIndex => {
  const known = indexes.get(bucket);
  if (known !== undefined) {
    return known;
  }
  const { objects = [] } = bucket;
  const index = 'count' in objects ? generatedIndex(objects) : listedIndex(objects);
  indexes.set(bucket, index);
  return index;
};
