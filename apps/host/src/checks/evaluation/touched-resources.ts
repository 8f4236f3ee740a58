import type { PreparedCheck } from '@maestro/checks';
import type { Queries } from '../../database/queries.js';
import { sql } from '../../database/sql.js';
import type { PluginRegistry } from '../../plugins/plugin-registry.js';
import { neighboursOf } from './neighbours.sql.js';
import { pastEnds } from './past-ends.js';

/** Above this number of changes, everything is asked: to follow them takes longer. */
const MAX_TOUCHED = 5_000;

/** The same, with the resources around them. */
const MAX_AFFECTED = 20_000;

/** Resources whose answers may have changed, by kind. */
type ByKind = ReadonlyMap<string, readonly string[]>;

/** What changed since a time, in some connections. */
interface TouchedSince {
  /** Those of the resources that are asked about come first. */
  readonly connections: readonly [string, ...string[]];
  readonly since: Date;
}

/** The resources that appeared, changed or went, and those that were or are related to one of them. */
export class TouchedResources {
  private constructor(
    /** All that changed, whatever their connection. */
    readonly all: readonly string[],
    /** Those of the connection that is asked about. */
    private readonly own: ByKind,
    /** The same, with those around any that changed. */
    private readonly affected: ByKind,
  ) {}

  /** Those that a check has to be asked about. Undefined: all, as it looks farther than at what they are related to. */
  of({ kinds, hops }: PreparedCheck): readonly string[] | undefined {
    if (hops > 1) return undefined;
    const ids = hops === 0 ? this.own : this.affected;
    return kinds.flatMap((kind) => ids.get(kind) ?? []);
  }

  /** Undefined if there are too many to follow. */
  static async of(
    queries: Queries,
    plugins: PluginRegistry,
    { connections, since }: TouchedSince,
  ): Promise<TouchedResources | undefined> {
    const ids = await touched(queries, { connections, since });
    if (ids.length > MAX_TOUCHED) return undefined;
    const ends = await pastEnds(queries, plugins, { ids, since });
    const { rows } = await queries.query<{ id: string; kind: string; isOwn: boolean }>(
      neighboursOf(ends, { ids, connectionId: connections[0], limit: MAX_AFFECTED + 1 }),
    );
    if (rows.length > MAX_AFFECTED) return undefined;
    return new TouchedResources(ids, byKind(rows.filter(({ isOwn }) => isOwn)), byKind(rows));
  }
}

/** A field that cannot be read any more, or can be again, is no new version. */
async function touched(queries: Queries, { connections, since }: TouchedSince): Promise<string[]> {
  const { rows } = await queries.query<{ id: string }>(sql`
    (select resource_id as id from resource_version
      where connection_id = any (${sql.param(connections)}::uuid[]) and twin in (false, true) and valid_from >= ${since}::timestamptz
      limit ${3 * MAX_TOUCHED})
    union (select id from resource where connection_id = ${connections[0]} and unknown is not null
      and jsonb_path_exists(unknown, '$[*].since ? (@ >= $since)', jsonb_build_object('since', ${since.toISOString()}::text)))
    union (select resource_id from finding where connection_id = ${connections[0]} and state = 'unknown')
    limit ${MAX_TOUCHED + 1}`);
  return rows.map(({ id }) => id);
}

function byKind(rows: readonly { readonly id: string; readonly kind: string }[]): ByKind {
  const kinds = new Map<string, string[]>();
  for (const { id, kind } of rows) {
    const ids = kinds.get(kind);
    if (ids) ids.push(id);
    else kinds.set(kind, [id]);
  }
  return kinds;
}
