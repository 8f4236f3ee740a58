import type { Resource } from '../contract/resource.types.js';
import { withoutNamedSecrets } from '../credentials/secret-names.js';

/**
 * A resource without what the names in `raw` and `attributes` call secret, and without user names and passwords in their addresses. One that
 * has none is given back as it is, so that it can be told by identity.
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
