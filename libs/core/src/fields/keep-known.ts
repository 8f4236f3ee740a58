import type { Relation } from '../contract/relation.types.js';
import type { Resource } from '../contract/resource.types.js';
import { fieldPath } from './field-path.js';
import { pointerSteps } from '../json/json-pointer.js';

type Plain = Readonly<Record<string, unknown>>;

/**
 * Completes a resource: fields that could not be read keep their last known value. List elements are matched by `id`.
 *
 * @param known the previous state of the same resource.
 */
export function keepKnown(read: Resource, known: Resource): Resource {
  const kept = (read.unknown ?? []).reduce((resource, { field }) => keepField(resource, known, field), read);
  return (read.unread ?? []).reduce(
    (resource, pointer) => keep(resource, known, pointerSteps(pointer)) as Resource,
    kept,
  );
}

function keepField(read: Resource, known: Resource, field: string): Resource {
  const path = fieldPath(field);
  if (path.of === 'tags') return { ...read, tags: known.tags };
  if (path.of === 'attributes')
    return { ...read, attributes: keep(read.attributes, known.attributes, path.names) as object };
  const relations = [
    ...read.relations.filter((relation) => !path.points(relation)),
    ...known.relations.filter(path.points),
  ];
  return { ...read, relations: inOrderOf(known.relations, relations) };
}

/** Relations of one sort stay adjacent, and sorts keep their known order. Otherwise unchanged relations would appear changed. */
function inOrderOf(known: readonly Relation[], relations: readonly Relation[]): Relation[] {
  const sorts = [...new Set(known.map(sortOf))];
  const placeOf = (relation: Relation): number => {
    const place = sorts.indexOf(sortOf(relation));
    return place === -1 ? sorts.length : place;
  };
  return relations.toSorted((one, other) => placeOf(one) - placeOf(other));
}

const sortOf = ({ type, to }: Relation): string => [type, ...Object.keys(to).sort()].join(' ');

/** The value that was read, with the known value at a path, if there is one. */
function keep(read: unknown, known: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return known;
  if (Array.isArray(read) && Array.isArray(known))
    return read.map((item: unknown) =>
      keep(
        item,
        known.find((other) => isSame(item, other)),
        [name, ...rest],
      ),
    );
  if (!isPlain(read) || !isPlain(known) || !(name in known)) return read;
  return { ...read, [name]: keep(read[name], known[name], rest) };
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSame = (one: unknown, other: unknown): boolean =>
  isPlain(one) && isPlain(other) && one['id'] !== undefined && one['id'] === other['id'];
