import type { Resource, UnknownField } from '@maestro/core';
import type { BucketAddress } from '../client/spaces-client.js';
import type { BucketReadings, FacetOutcome } from './read-facets.js';

/** The region and name in a uid. Names contain no slash. */
export function addressOf(uid: string): BucketAddress {
  const slash = uid.indexOf('/');
  return { region: uid.slice(0, slash), name: uid.slice(slash + 1) };
}

/** The bucket with the results of its facets. Failed ones are absent and listed in `unknown`. */
export function withFacets(bucket: Resource, outcomes: readonly FacetOutcome[]): Resource {
  const { tags, openByAcl, openByPolicy, listableByAcl, listableByPolicy, ...told }: BucketReadings = Object.assign(
    {},
    ...outcomes.map(({ finding }) => finding?.readings),
  );
  const isPublic = either(openByAcl, openByPolicy);
  const isListable = either(listableByAcl, listableByPolicy);
  const attributes = {
    ...{ ...bucket.attributes, ...told },
    ...(isPublic === undefined ? {} : { public: isPublic }),
    ...(isListable === undefined ? {} : { listable: isListable }),
  };
  const unknown = unknownFields(outcomes, new Set(Object.keys(attributes)));
  const unread = outcomes.flatMap(({ facet, failed }) => (failed === undefined ? [] : [`/raw/${facet.name}`]));
  const raws = outcomes.flatMap(({ facet, finding }) =>
    finding?.raw === undefined ? [] : [[facet.name, finding.raw]],
  );
  return {
    ...bucket,
    tags: tags ?? [],
    attributes,
    ...(unknown.length > 0 ? { unknown } : {}),
    ...(unread.length > 0 ? { unread } : {}),
    raw: { ...(bucket.raw as object), ...Object.fromEntries(raws) },
  };
}

/** One "yes" suffices; "no" needs both. */
function either(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  if (a || b) return true;
  return a === false && b === false ? false : undefined;
}

function unknownFields(outcomes: readonly FacetOutcome[], known: ReadonlySet<string>): UnknownField[] {
  const reasons = new Map<string, string[]>();
  for (const { facet, failed } of outcomes) {
    if (failed === undefined) continue;
    for (const field of facet.fields)
      if (!known.has(field)) reasons.set(field, [...(reasons.get(field) ?? []), failed]);
  }
  return [...reasons].map(([field, why]) => ({ field, reason: why.join(' ') }));
}
