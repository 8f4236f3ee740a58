import { isDeepStrictEqual } from 'node:util';
import { alignOrder, keepKnown, type Resource, type ResourceType, resourceWithoutSecrets } from '@maestro/core';
import { KNOWN_DOCUMENTS } from './write-batch.sql.js';
import type { WriteQueries } from '../../database/write-queries.types.js';
import { inSlices } from './in-slices.js';
import { storableJson } from '../../database/storable-json.js';
import { type VolatileTree, withoutVolatile } from './volatile-tree.js';

/** A resource that was not read as the last time, beside what is known of it. */
export interface ComparedResource {
  /** As far as it is known: what this run could not read is as it was before. */
  readonly resource: Resource;
  /** Whether that is what was known already. */
  readonly isSame: boolean;
}

interface ComparedKind {
  readonly queries: WriteQueries;
  readonly connectionId: string;
  readonly type: Pick<ResourceType, 'kind' | 'ordered'>;
  readonly volatile: VolatileTree;
}

interface DocumentRow {
  readonly uid: string;
  readonly document: Resource;
}

/**
 * Compares resources with what is known of them, where checksums cannot tell: a part that was not read is no change, nor is another order
 * of a list.
 */
export async function compareWithKnown(
  { queries, connectionId, type, volatile }: ComparedKind,
  resources: readonly Resource[],
): Promise<ReadonlyMap<string, ComparedResource>> {
  if (resources.length === 0) return new Map();
  const uids = resources.map(({ key }) => key.uid);
  const { rows } = await queries.query<DocumentRow>(KNOWN_DOCUMENTS, [connectionId, type.kind, uids]);
  // Of versions that were written before secrets were left out: what is left out now is no change.
  const documents = new Map(rows.map(({ uid, document }) => [uid, resourceWithoutSecrets(document)]));
  const compared = new Map<string, ComparedResource>();
  await inSlices(resources, (read) => {
    const known = documents.get(read.key.uid);
    if (!known) return;
    const resource = keepKnown(read, known);
    const [before, after] = [state(known, volatile), state(resource, volatile)];
    const isSame =
      !differsBesideLists(before, after) && isDeepStrictEqual(before, alignOrder(before, after, type.ordered));
    compared.set(read.key.uid, { resource, isSame });
  });
  return compared;
}

/** What a version is of, as the database gives it back. */
function state({ unknown: _unknown, unread: _unread, ...resource }: Resource, volatile: VolatileTree): unknown {
  return JSON.parse(storableJson(withoutVolatile(resource, volatile)));
}

/** Whether there is a difference that no order of lists can be the cause of: to see that costs a fraction of putting lists in order. */
function differsBesideLists(before: unknown, after: unknown): boolean {
  if (!isObject(before) || !isObject(after)) return before !== after;
  if (Array.isArray(before) || Array.isArray(after)) return Array.isArray(before) !== Array.isArray(after);
  const names = Object.keys(before);
  if (names.length !== Object.keys(after).length) return true;
  return names.some((name) => !Object.hasOwn(after, name) || differsBesideLists(before[name], after[name]));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
