import type { CollectedPage } from '../contract/listing.types.js';
import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import { type Relation } from '../contract/relation.types.js';
import type { Resource } from '../contract/resource.types.js';
import { foldTag } from '../contract/tag-rules.js';
import { fitsUidForm } from '../contract/uid-form.js';

/** What a manifest says of the ids and tags of its provider. */
export type NamingRules = Pick<PluginManifest, 'uids' | 'tags'>;

/**
 * Drops from the resources of a page what every mapper would have to check: tags that a resource carries already, and relations to what is
 * no id of their kind, such as `needs-cloudflare-cert` in the place of a certificate's id. `raw` keeps both.
 */
export function tidyPage(page: CollectedPage, rules: NamingRules): CollectedPage {
  return { ...page, resources: page.resources.map((resource) => tidy(resource, rules)) };
}

function tidy(resource: Resource, rules: NamingRules): Resource {
  const tags = withoutRepeated(resource.tags, rules);
  const relations = resource.relations.every((relation) => leadsToId(relation, rules))
    ? resource.relations
    : resource.relations.filter((relation) => leadsToId(relation, rules));
  // Most are tidy: nothing is copied for them.
  return tags === resource.tags && relations === resource.relations ? resource : { ...resource, tags, relations };
}

function withoutRepeated(tags: readonly string[], rules: NamingRules): readonly string[] {
  if (tags.length < 2) return tags;
  const seen = new Set<string>();
  const distinct = tags.filter((tag) => seen.size < seen.add(foldTag(tag, rules)).size);
  return distinct.length === tags.length ? tags : distinct;
}

const leadsToId = ({ to }: Relation, { uids }: NamingRules): boolean =>
  !('uid' in to) || uids === undefined || fitsUidForm(to.uid, uids[to.kind]);
