import { hash } from 'node:crypto';
import { entityOf, type PluginManifest, roleReader, type RoleReader } from '@maestro/core';

/** The role reader of an entity, with the mark of its declaration. */
export interface MarkedReader extends RoleReader {
  /** The prefix of checksums: `3fTq0a.`, or empty if no field has a role. */
  readonly mark: string;
}

/** The role readers of entities, each created once. */
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

/** The mark in a checksum. Checksums themselves are base64url, which has no dots. */
export const markOf = (checksum: string): string => checksum.slice(0, checksum.indexOf('.') + 1);
