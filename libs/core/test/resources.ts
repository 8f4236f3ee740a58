import type { CollectedPage, UnreadableRow } from '../src/contract/listing.types.js';
import type { ResourceType } from '../src/contract/resource-type.types.js';
import type { Resource } from '../src/contract/resource.types.js';

/** A resource of the fake provider that has a uid, and nothing to tell besides. */
export function resourceOf(uid: string | number, kind = 'fake.server'): Resource {
  return {
    key: { provider: 'fake', kind, uid: String(uid) },
    name: `name of ${uid}`,
    entity: 'server',
    active: true,
    tags: [],
    attributes: {},
    relations: [],
    raw: { id: uid },
  };
}

/** A page of such resources. */
export function pageOf(
  uids: readonly (string | number)[],
  { expected, unreadable = [], kind }: { expected?: number; unreadable?: UnreadableRow[]; kind?: string } = {},
): CollectedPage {
  return { resources: uids.map((uid) => resourceOf(uid, kind)), unreadable, expected };
}

export function typeOf(name: string, more: Partial<ResourceType> = {}): ResourceType {
  return {
    task: `${name}-list`,
    access: `get_all_${name}s`,
    kind: `fake.${name}`,
    title: `${name}s`,
    entity: 'server',
    scopes: [{ name: `${name}:read` }],
    ...more,
  };
}
