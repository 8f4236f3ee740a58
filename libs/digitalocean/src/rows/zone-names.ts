import { ids, type Relation, relationsToHostNames, type RelationTypeName } from '@maestro/core';

/**
 * The names of the zones that host names may be in, each once: of `*.shop.example.com` these are `shop.example.com` and
 * `example.com`. The name does not show which of them is a zone.
 */
export function zoneNames(hostNames: readonly string[]): string[] {
  const all = hostNames.flatMap((hostName) => {
    const labels = hostName.toLowerCase().replace(/^\*\./, '').replace(/\.$/, '').split('.');
    // A single label is a top-level domain, which cannot be a customer's zone.
    return labels.slice(0, -1).map((_, first) => labels.slice(first).join('.'));
  });
  return [...new Set(all)];
}

/** Relations to the zones of host names. Names that are missing or empty are skipped. */
export const relationsToZones = (
  type: RelationTypeName,
  hostNames: readonly (string | null | undefined)[],
): Relation[] => relationsToHostNames(type, zoneNames(ids(hostNames)), 'digitalocean.domain');
