import { type PluginManifest, type PointerTree, pointerTree, type Resource, type ResourceType } from '@maestro/core';
import { inSlices, type PreparedBatch, type PreparedRow } from './prepared-batch.js';
import { type KeptUnknown, unknownSince } from '../../database/tables/unknown-since.js';
import { noteCharges } from './charge-matcher.js';
import { compareWithKnown } from './compare-with-known.js';
import { countChanges, sizeOf, type WrittenChanges } from '../../inventory/counting/change-counts.js';
import { type AliasType, aliasesAround, countingAliasesOnce } from '../../inventory/counting/count-once.js';
import { resourceChecksum, splitMeasures } from './volatile-tree.js';
import {
  derivedColumns,
  resourceRecord,
  markOf,
  type MarkedReader,
  resourceRoles,
} from '../../inventory/edges/resource-record.js';
import { storableJson } from '../../database/storable.js';
import { type Queries } from '../../database/queries.js';
import {
  INSERT_RESOURCES,
  KNOWN_RESOURCES,
  NOTE_DERIVED,
  NOTE_MEASURES,
  NOTE_UNKNOWN,
  UPDATE_RESOURCES,
} from './write-batch.sql.js';

/** The connection and kind whose resources are written, and the sync. */
export interface WriteContext {
  readonly connectionId: string;
  /** Null: versions without a sync. */
  readonly runId: string | null;
  /** Whether this is a deep sync. */
  readonly deep?: boolean;
  /** How the provider compares tags, the plugin's own entities, and which of its kinds are aliases. */
  readonly manifest?: Pick<PluginManifest, 'tags' | 'entities'> & { readonly resources?: readonly AliasType[] };
}

/** How and when a batch is compared or written. */
export interface WriteOccasion {
  readonly queries: Queries;
  /** The time from which the resources have this state. Default: the database's current time. */
  readonly at?: Date;
}

/** The changes of a batch. */
export interface WriteCounts {
  readonly created: number;
  readonly changed: number;
}

interface KnownRow {
  readonly id: string;
  readonly uid: string;
  readonly checksum: string;
  readonly part: string;
  readonly unknown: readonly KeptUnknown[] | null;
  readonly gone: boolean;
}

/** A resource that differs from the last time, and its row. */
interface Candidate {
  readonly read: Resource;
  readonly checksum: string;
  readonly known?: KnownRow;
}

/** Writes the resources of one kind: new, changed and reappeared ones. Unchanged resources are not written. */
export class KindWriter {
  readonly #volatile: PointerTree;
  /** The volatile attributes. Undefined for most kinds. */
  readonly #measures: PointerTree | undefined;
  readonly #roles: (entity: string) => MarkedReader;
  readonly #aliases: readonly AliasType[];

  constructor(
    readonly context: WriteContext,
    readonly type: Pick<ResourceType, 'kind' | 'volatile' | 'ordered' | 'deep' | 'urn'>,
  ) {
    this.#volatile = pointerTree(type.volatile ?? []);
    const { attributes } = this.#volatile;
    this.#measures = typeof attributes === 'object' ? attributes : undefined;
    this.#roles = resourceRoles(context.manifest ?? {}, type.urn);
    this.#aliases = aliasesAround(type.kind, context.manifest?.resources ?? []);
  }

  /**
   * Compares distinct resources of one provider with their known state. Writes nothing.
   *
   * @param part the listing part that they were read in.
   */
  async prepare(
    listed: readonly Resource[],
    part: string,
    occasion: Pick<WriteOccasion, 'queries'>,
  ): Promise<PreparedBatch> {
    const { queries } = occasion;
    const { resources, measured } = this.#split(listed);
    const candidates = await this.#candidates(resources, part, queries);
    const compared = await compareWithKnown(
      { queries, connectionId: this.context.connectionId, type: this.type, volatile: this.#volatile },
      candidates.filter((candidate) => isPartial(candidate) || isThere(candidate.known, part)).map(({ read }) => read),
    );
    const rows: PreparedRow[] = [];
    const noted: PreparedBatch['noted'][number][] = [];
    const derived: PreparedBatch['derived'][number][] = [];
    await inSlices(candidates, ({ read, checksum, known }) => {
      const { uid } = read.key;
      const facts = { part, checksum, unknown: unknownSince(read, known?.unknown) };
      const { resource, isSame } = compared.get(uid) ?? { resource: read, isSame: false };
      const roles = this.#roles(resource.entity);
      if (known && isSame && isThere(known, part)) {
        noted.push({ id: known.id, ...facts });
        if (markOf(known.checksum) !== roles.mark) derived.push({ id: known.id, ...derivedColumns(resource, roles) });
        return;
      }
      const record = resourceRecord(resource, facts, { roles, tags: this.context.manifest?.tags });
      const id = known?.id;
      rows.push({ uid, id, json: storableJson(id === undefined ? record : { id, ...record }) });
    });
    return { provider: resources[0]?.key.provider, rows, noted, derived, measured, charged: this.#charged(listed) };
  }

  /**
   * Writes a prepared batch. No other writer of the connection may have written since, and nothing in the transaction
   * may have locked resources before.
   */
  write(batch: PreparedBatch, occasion: WriteOccasion): Promise<WriteCounts> {
    const repeatable = { aliases: this.#aliases, uids: batch.rows.map(({ uid }) => uid) };
    return countingAliasesOnce(occasion.queries, this.context.connectionId, repeatable, () =>
      this.#write(batch, occasion),
    );
  }

  async #write(batch: PreparedBatch, { queries, at }: WriteOccasion): Promise<WriteCounts> {
    const { provider, rows, noted, derived, measured, charged } = batch;
    const { connectionId, runId, deep = false } = this.context;
    const { kind } = this.type;
    const moment = at ?? null;
    if (noted.length > 0) await queries.query(NOTE_UNKNOWN, [storableJson(noted), moment]);
    if (derived.length > 0) await queries.query(NOTE_DERIVED, [storableJson(derived)]);
    const fresh = rows.filter(({ id }) => id === undefined);
    const created =
      fresh.length > 0
        ? await changes(queries, INSERT_RESOURCES, [linesOf(fresh), connectionId, provider, kind, moment, runId])
        : [];
    const altered = rows.filter(({ id }) => id !== undefined);
    const changed =
      altered.length > 0
        ? await changes(queries, UPDATE_RESOURCES, [linesOf(altered), altered.map(({ id }) => id), moment, runId])
        : [];
    const isNews = deep && this.type.deep !== undefined;
    if (measured.length > 0)
      await queries.query(NOTE_MEASURES, [storableJson(measured), connectionId, kind, moment, isNews]);
    await noteCharges(queries, { connectionId, kind, uids: rows.map(({ uid }) => uid), charged });
    await countChanges(queries, [...created, ...changed]);
    return { created: sizeOf(created), changed: sizeOf(changed) };
  }

  /** Volatile attributes are stored separately, because a version for each count would bury the others. */
  #split(listed: readonly Resource[]): { resources: readonly Resource[]; measured: readonly object[] } {
    const tree = this.#measures;
    if (!tree) return { resources: listed, measured: [] };
    const split = listed.map((resource) => splitMeasures(resource, tree));
    return {
      resources: split.map(({ resource }) => resource),
      measured: split.flatMap(({ resource, measures }) => (measures ? [{ uid: resource.key.uid, measures }] : [])),
    };
  }

  /** Amounts are volatile while a month runs, so they are noted apart from versions. */
  #charged(listed: readonly Resource[]): PreparedBatch['charged'] {
    return listed.flatMap(({ key, entity, attributes }) => {
      const charge = this.#roles(entity).charge(attributes);
      return charge ? [{ uid: key.uid, ...charge, ...charge.money }] : [];
    });
  }

  async #candidates(resources: readonly Resource[], part: string, queries: Queries): Promise<Candidate[]> {
    if (resources.length === 0) return [];
    const { connectionId } = this.context;
    const uids = resources.map(({ key }) => key.uid);
    const { rows } = await queries.query<KnownRow>(KNOWN_RESOURCES, [connectionId, this.type.kind, uids]);
    const byUid = new Map(rows.map((row) => [row.uid, row]));
    const candidates: Candidate[] = [];
    await inSlices(resources, (read) => {
      const known = byUid.get(read.key.uid);
      const checksum = resourceChecksum(read, this.#volatile, this.#roles(read.entity).mark);
      if (known?.checksum !== checksum || !isThere(known, part)) candidates.push({ read, checksum, known });
    });
    return candidates;
  }
}

/** JSON contains no line breaks. */
const linesOf = (rows: readonly PreparedRow[]): string => rows.map(({ json }) => json).join('\n');

async function changes(queries: Queries, sql: string, values: unknown[]): Promise<readonly WrittenChanges[]> {
  return (await queries.query<WrittenChanges>(sql, values)).rows;
}

const isThere = (known: KnownRow | undefined, part: string): boolean =>
  known !== undefined && !known.gone && known.part === part;

/** Whether a known resource was not read completely, this time or the last. */
const isPartial = ({ read, known }: Candidate): boolean =>
  known !== undefined && (read.unknown !== undefined || read.unread !== undefined || known.unknown !== null);
