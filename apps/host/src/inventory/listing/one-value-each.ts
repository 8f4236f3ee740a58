import type { ResourceFilter } from './resource-filter.types.js';

/** Fields that have an index of their own, those that narrow most first. */
const FIELDS = ['kind', 'region', 'connection', 'family', 'entity'] as const;

/** The filters that a filter is the union of, where one field has several values: each is one walk along that field's index. */
export function oneValueEach(filter: ResourceFilter): readonly ResourceFilter[] {
  const field = FIELDS.find((name) => new Set(filter[name]).size > 1);
  if (!field) return [filter];
  return [...new Set(filter[field])].map((value) => ({ ...filter, [field]: [value] }));
}
