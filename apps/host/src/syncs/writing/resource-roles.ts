import { hash } from 'node:crypto';
import { entityOf, type PluginManifest, roleReader, type RoleReader } from '@maestro/core';

/** How to read what is found by roles, and a mark of the declarations that it was read by. */
export interface MarkedReader extends RoleReader {
  /** Stands before checksums: `3fTq0a.`; empty where nothing is found by roles. */
  readonly mark: string;
}

/** How the resources of entities are read, each entity looked up once. */
export function resourceRoles(manifest: Pick<PluginManifest, 'entities'>): (entity: string) => MarkedReader {
  const readers = new Map<string, MarkedReader>();
  return (entity) => {
    const known = readers.get(entity);
    if (known) return known;
    const reader = roleReader(entityOf({ entity }, manifest));
    const mark = reader.rules === '' ? '' : `${hash('sha1', reader.rules, 'base64url').slice(0, 6)}.`;
    const marked = { ...reader, mark };
    readers.set(entity, marked);
    return marked;
  };
}

/** The mark that a checksum was made with. Checksums themselves are base64url, which has no dot. */
export const markOf = (checksum: string): string => checksum.slice(0, checksum.indexOf('.') + 1);
