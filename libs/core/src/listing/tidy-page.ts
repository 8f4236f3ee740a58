import type { Resource } from '../contract/resource.types.js';
import { withoutNamedSecrets } from '../credentials/secret-names.js';
import type { CollectedPage } from '../contract/listing.types.js';
import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import type { Relation } from '../contract/relation.types.js';
import { foldTag } from '../contract/tag-rules.js';
import { fitsUidForm } from '../contract/uid-form.js';

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

/** Up to this size, comparing all pairs is faster than building a set. */
const FEW = 8;

/** What a manifest declares about ids and tags. */
export type NamingRules = Pick<PluginManifest, 'uids' | 'tags'>;

/**
 * Removes from the resources of a page what every mapper would otherwise have to check: duplicate tags, and relations
 * whose target is not an id of its kind, such as `needs-cloudflare-cert` instead of a certificate's id. `raw` keeps
 * both.
 */
export function tidyPage(page: CollectedPage, rules: NamingRules): CollectedPage {
  return { ...page, resources: page.resources.map((resource) => tidy(resource, rules)) };
}

function tidy(resource: Resource, rules: NamingRules): Resource {
  const tags = withoutRepeated(resource.tags, rules);
  const relations = resource.relations.every((relation) => leadsToId(relation, rules))
    ? resource.relations
    : resource.relations.filter((relation) => leadsToId(relation, rules));
  // Most resources need no change and are not copied.
  return tags === resource.tags && relations === resource.relations ? resource : { ...resource, tags, relations };
}

function withoutRepeated(tags: readonly string[], rules: NamingRules): readonly string[] {
  if (tags.length < 2) return tags;
  const folded = tags.map((tag) => foldTag(tag, rules));
  if (tags.length <= FEW ? areDistinct(folded) : new Set(folded).size === tags.length) return tags;
  const seen = new Set<string>();
  return tags.filter((_, place) => seen.size < seen.add(folded[place]!).size);
}

function areDistinct(few: readonly string[]): boolean {
  for (let one = 1; one < few.length; one += 1)
    for (let other = 0; other < one; other += 1) if (few[one] === few[other]) return false;
  return true;
}

const leadsToId = ({ to }: Relation, { uids }: NamingRules): boolean =>
  !('uid' in to) || uids === undefined || fitsUidForm(to.uid, uids[to.kind]);
