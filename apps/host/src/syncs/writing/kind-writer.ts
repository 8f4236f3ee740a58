import type { Resource, ResourceType } from '@maestro/core';
import type { Pool } from 'pg';
import { resourceChecksum } from './resource-checksum.js';
import { type ResourceRecord, resourceRecord } from './resource-record.js';
import { type VolatileTree, volatileTree } from './volatile-tree.js';
import { KNOWN_RESOURCES, WRITE_BATCH } from './write-batch.sql.js';

/** Whose resources are written, and by which run. */
export interface WriteContext {
  readonly pool: Pool;
  readonly connectionId: string;
  readonly runId: string;
}

/** What a batch changed. */
export interface WriteCounts {
  readonly created: number;
  readonly changed: number;
}

interface KnownRow {
  readonly uid: string;
  readonly checksum: string;
  readonly part: string;
  readonly gone: boolean;
}

/** Writes the resources of one kind: new ones, changed ones and those that are back; an unchanged one costs no write. */
export class KindWriter {
  readonly #volatile: VolatileTree;

  constructor(
    readonly context: WriteContext,
    readonly type: ResourceType,
  ) {
    this.#volatile = volatileTree(type.volatile ?? []);
  }

  /** @param part the listing part they were read in. */
  async write(resources: readonly Resource[], part: string): Promise<WriteCounts> {
    if (resources.length === 0) return { created: 0, changed: 0 };
    const { pool, connectionId, runId } = this.context;
    const uids = resources.map(({ key }) => key.uid);
    const known = await pool.query<KnownRow>(KNOWN_RESOURCES, [connectionId, this.type.kind, uids]);
    const byUid = new Map(known.rows.map((row) => [row.uid, row]));
    const records = resources.flatMap((resource) => this.#recordIfChanged(resource, part, byUid.get(resource.key.uid)));
    if (records.length > 0) {
      const { provider } = resources[0]!.key;
      const values = [storableJson(records), connectionId, provider, this.type.kind, new Date(), runId];
      await pool.query(WRITE_BATCH, values);
    }
    const created = records.filter(({ uid }) => !byUid.has(uid)).length;
    return { created, changed: records.length - created };
  }

  #recordIfChanged(resource: Resource, part: string, known: KnownRow | undefined): ResourceRecord[] {
    const checksum = resourceChecksum(resource, this.#volatile);
    const unchanged = known && !known.gone && known.part === part && known.checksum === checksum;
    return unchanged ? [] : [resourceRecord(resource, part, checksum)];
  }
}

/** PostgreSQL's text holds no NUL: a provider that sends one gets the replacement character in its place. */
function storableJson(value: unknown): string {
  return JSON.stringify(value).replace(/(?<!\\)((?:\\\\)*)\\u0000/g, '$1\\ufffd');
}
