import type { Resource } from '../contract/resource.types.js';
import { withoutNamedSecrets } from '../credentials/secret-names.js';

/**
 * Removes values with names of secrets from `raw` and `attributes`, and user names and passwords from their URLs.
 * Returns the same object if there are none.
 *
 * @param leftOut takes the JSON pointers of what was left out, with `*` for places in lists.
 */
export function resourceWithoutSecrets<Told extends Pick<Resource, 'raw' | 'attributes'>>(
  resource: Told,
  leftOut: Set<string> = new Set(),
): Told {
  const raw = withoutNamedSecrets(resource.raw, leftOut);
  const attributes = withoutNamedSecrets(resource.attributes, leftOut) as Told['attributes'];
  return raw === resource.raw && attributes === resource.attributes ? resource : { ...resource, raw, attributes };
}
