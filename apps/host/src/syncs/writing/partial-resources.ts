import { isDeepStrictEqual } from 'node:util';
import { keepKnown, type Resource } from '@maestro/core';
import { KNOWN_DOCUMENTS } from './write-batch.sql.js';
import type { WriteQueries } from './write-queries.types.js';
import { storableJson } from '../../database/storable-json.js';
import { type VolatileTree, withoutVolatile } from './volatile-tree.js';

/** A resource of which something is or was unknown, beside what is known of it. */
export interface PartialResource {
  /** As far as it is known: what this run could not read is as it was before. */
  readonly resource: Resource;
  /** Whether that is what was known already. */
  readonly isSame: boolean;
}

interface KindQueries {
  readonly queries: WriteQueries;
  readonly connectionId: string;
  readonly kind: string;
}

interface DocumentRow {
  readonly uid: string;
  readonly document: Resource;
}

/** Compares resources with what is known of them, which their checksums cannot: a part that was not read is no change. */
export async function partialResources(
  { queries, connectionId, kind }: KindQueries,
  resources: readonly Resource[],
  volatile: VolatileTree,
): Promise<ReadonlyMap<string, PartialResource>> {
  if (resources.length === 0) return new Map();
  const uids = resources.map(({ key }) => key.uid);
  const { rows } = await queries.query<DocumentRow>(KNOWN_DOCUMENTS, [connectionId, kind, uids]);
  const documents = new Map(rows.map(({ uid, document }) => [uid, document]));
  return new Map(
    resources.flatMap((read) => {
      const known = documents.get(read.key.uid);
      if (!known) return [];
      const resource = keepKnown(read, known);
      return [
        [read.key.uid, { resource, isSame: isDeepStrictEqual(state(resource, volatile), state(known, volatile)) }],
      ];
    }),
  );
}

/** What a version is of, as the database gives it back. */
function state({ unknown: _unknown, unread: _unread, ...resource }: Resource, volatile: VolatileTree): unknown {
  return JSON.parse(storableJson(withoutVolatile(resource, volatile)));
}
