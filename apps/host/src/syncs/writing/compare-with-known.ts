import { isDeepStrictEqual } from 'node:util';
import {
  alignOrder,
  keepKnown,
  type PointerTree,
  type Resource,
  type ResourceType,
  resourceWithoutSecrets,
} from '@maestro/core';
import { KNOWN_DOCUMENTS } from './write-batch.sql.js';
import type { Queries } from '../../database/queries.js';
import { inSlices } from './prepared-batch.js';
import { storableJson } from '../../database/storable.js';
import { withoutVolatile } from './volatile-tree.js';

/** A resource that differs from the last time, with its known state. */
export interface ComparedResource {
  /** The merged state: fields that this sync could not read keep their known values. */
  readonly resource: Resource;
  /** Whether it equals the known state. */
  readonly isSame: boolean;
}

interface ComparedKind {
  readonly queries: Queries;
  readonly connectionId: string;
  readonly type: Pick<ResourceType, 'kind' | 'ordered'>;
  readonly volatile: PointerTree;
}

interface DocumentRow {
  readonly uid: string;
  readonly document: Resource;
}

/** Compares resources with their known state if checksums are not sufficient: unread parts and reordered lists are not changes. */
export async function compareWithKnown(
  { queries, connectionId, type, volatile }: ComparedKind,
  resources: readonly Resource[],
): Promise<ReadonlyMap<string, ComparedResource>> {
  if (resources.length === 0) return new Map();
  const uids = resources.map(({ key }) => key.uid);
  const { rows } = await queries.query<DocumentRow>(KNOWN_DOCUMENTS, [connectionId, type.kind, uids]);
  // For versions from before secrets were removed: the removal is not a change.
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

/** The document of a version, as returned by the database. */
function state({ unknown: _unknown, unread: _unread, ...resource }: Resource, volatile: PointerTree): unknown {
  return JSON.parse(storableJson(withoutVolatile(resource, volatile)));
}

/** Whether there is a difference that cannot be due to the order of lists, which is much cheaper to check than aligning lists. */
function differsBesideLists(before: unknown, after: unknown): boolean {
  if (!isObject(before) || !isObject(after)) return before !== after;
  if (Array.isArray(before) || Array.isArray(after)) return Array.isArray(before) !== Array.isArray(after);
  const names = Object.keys(before);
  if (names.length !== Object.keys(after).length) return true;
  return names.some((name) => !Object.hasOwn(after, name) || differsBesideLists(before[name], after[name]));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
