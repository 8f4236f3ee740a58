import type { ListingPart, ParentResource } from '../../contract/listing.types.js';
import { isUsableUid } from '../../listing/read-rows.js';
import { ProviderError } from '../../errors/provider-error.js';
import { pointerReader } from '../../json/json-pointer.js';

/** The region of a part: its own, or its parent's. */
export function regionOf({ region, parent }: ListingPart): string | undefined {
  return region ?? parent?.region;
}

/** The values filled in for a part, or for one of its rows. */
export type PathFiller = (part: ListingPart, id?: string, row?: unknown) => string;

/** The code of the error if a value is missing. */
export const NOTHING_TO_FILL_IN = 'ERR_NOTHING_TO_FILL_IN';

type Value = (part: ListingPart, id: string, row: unknown) => string | undefined;

const VALUES: Readonly<Record<string, Value>> = {
  part: ({ id }) => id,
  region: regionOf,
  parent: ({ parent, id }) => (parent === undefined ? id : ownIdOf(parent)),
  'parent.parent': ({ parent }) => (parent?.parent === undefined ? undefined : ownIdOf(parent.parent)),
  id: (_, id) => id,
};

const PLACEHOLDER = /\{([^{}]*)\}/;

/** The fields of a row that a path takes, as JSON pointers (RFC 6901). */
export const rowPointers = (template: string): readonly string[] =>
  template.split(PLACEHOLDER).filter((piece, place) => place % 2 === 1 && piece.startsWith('/'));

/**
 * Compiles a path template: `/v1/domains/{parent}/records`. Values are percent-encoded. The returned function throws a
 * {@link ProviderError} for a part or a row that lacks a value.
 *
 * @param ofRow whether a row is available, so that `{/type}` can take a field from it.
 *
 * @throws {TypeError} naming an unknown placeholder.
 */
export function pathTemplate(template: string, ofRow = false): PathFiller {
  const pieces = template.split(PLACEHOLDER);
  if (pieces.length === 1) return () => template;
  const values = pieces.map((piece, place): Value => {
    if (place % 2 === 0) return () => piece;
    if (ofRow && piece.startsWith('/')) return fieldReader(piece);
    const value = VALUES[piece];
    if (!value || !Object.hasOwn(VALUES, piece))
      throw new TypeError(
        `The path "${template}" has {${piece}}, and only {${Object.keys(VALUES).join('}, {')}} can be filled in.`,
      );
    return (part, id, row) => {
      const filled = value(part, id, row);
      return isUsableUid(filled) ? encodeURIComponent(filled) : refuse(template, piece, part);
    };
  });
  return (part, id = '', row) => values.map((value) => value(part, id, row)).join('');

  function fieldReader(pointer: string): Value {
    const valueOf = pointerReader(pointer);
    return (_, id, row) => {
      const found = valueOf(row);
      const filled = typeof found === 'number' ? String(found) : found;
      return isUsableUid(filled) ? encodeURIComponent(filled) : refuseRow(template, pointer, id);
    };
  }
}

/** The id by which the API knows a resource: its uid without the parent's. */
export const ownIdOf = ({ key, parent }: ParentResource): string =>
  parent === undefined ? key.uid : key.uid.slice(parent.key.uid.length + 1);

/** Without a usable value, the path would belong to another resource or none, and its "not found" would be mistaken for the row's. */
function refuse(template: string, placeholder: string, { id }: ListingPart): never {
  throw nothingToFillIn(template, `the part "${id}"`, placeholder, ' Update the plugin.');
}

function refuseRow(template: string, pointer: string, id: string): never {
  throw nothingToFillIn(template, `the row "${id}"`, pointer);
}

function nothingToFillIn(template: string, what: string, placeholder: string, next = ''): ProviderError {
  const endpoint = `GET ${template}`;
  const message = `${endpoint}: ${what} has no value for {${placeholder}}, so nothing was requested.${next}`;
  return new ProviderError({ kind: 'invalid-response', retryable: false, endpoint, code: NOTHING_TO_FILL_IN, message });
}
