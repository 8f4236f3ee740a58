import type { ListingPart, ParentResource } from '../contract/listing.types.js';
import { isUsableUid } from '../listing/is-usable-uid.js';
import { ProviderError } from '../errors/provider-error.js';

/** The region in which a part is: its own, or that of what it is listed under. */
export function regionOf({ region, parent }: ListingPart): string | undefined {
  return region ?? parent?.region;
}

/** What is filled in for a part. */
export type PathFiller = (part: ListingPart, id?: string) => string;

type Value = (part: ListingPart, id: string) => string | undefined;

const VALUES: Readonly<Record<string, Value>> = {
  part: ({ id }) => id,
  region: regionOf,
  parent: ({ parent, id }) => (parent === undefined ? id : ownIdOf(parent)),
  'parent.parent': ({ parent }) => (parent?.parent === undefined ? undefined : ownIdOf(parent.parent)),
  id: (_, id) => id,
};

const PLACEHOLDER = /\{([^{}]*)\}/;

/**
 * Resolves a path once: `/v1/domains/{parent}/records`. What is filled in is percent-encoded. The filler throws a {@link ProviderError} for a
 * part that lacks a value.
 *
 * @throws {TypeError} naming a placeholder that is not known.
 */
export function pathTemplate(template: string): PathFiller {
  const pieces = template.split(PLACEHOLDER);
  if (pieces.length === 1) return () => template;
  const values = pieces.map((piece, place): Value => {
    if (place % 2 === 0) return () => piece;
    const value = VALUES[piece];
    if (!value || !Object.hasOwn(VALUES, piece))
      throw new TypeError(
        `The path "${template}" has {${piece}}, and only {${Object.keys(VALUES).join('}, {')}} can be filled in.`,
      );
    return (part, id) => {
      const filled = value(part, id);
      return isUsableUid(filled) ? encodeURIComponent(filled) : refuse(template, piece, part);
    };
  });
  return (part, id = '') => values.map((value) => value(part, id)).join('');
}

/** The id by which the API knows a resource: its uid without what it was put under. */
export const ownIdOf = ({ key, parent }: ParentResource): string =>
  parent === undefined ? key.uid : key.uid.slice(parent.key.uid.length + 1);

/** The path without the value, or with one that no path can name, is another resource’s, or none: its "not found" would be taken for the row’s own. */
function refuse(template: string, placeholder: string, { id }: ListingPart): never {
  const message = `GET ${template}: the part "${id}" has nothing that can be filled in for {${placeholder}}, so nothing was asked for. Update the plugin.`;
  throw new ProviderError({ kind: 'invalid-response', retryable: false, endpoint: `GET ${template}`, message });
}
