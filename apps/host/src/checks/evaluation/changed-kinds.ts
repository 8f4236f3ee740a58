import type { Queries } from '../../database/queries.js';
import { sql } from '../../database/sql.js';

/** A field that cannot be read any more, or can be again, is no new version. Rows of `kind` and `at`. */
const readChanges = (connectionId: string, since: Date) => sql`
  select kind, max(at) from (
    select kind, (jsonb_path_query(unknown, '$[*].since') #>> '{}')::timestamptz as at from resource
    where connection_id = ${connectionId} and unknown is not null
  ) as unread where at >= ${since}::timestamptz group by kind
  union all select distinct kind, now() from finding join resource on resource.id = resource_id
  where finding.connection_id = ${connectionId} and state = 'unknown'
    and not jsonb_path_exists(coalesce(unknown, '[]'), '$[*].reason ? (@ == $reason)', jsonb_build_object('reason', reason))`;

const latestOf = (one: Date | undefined, other: Date): Date => (one && one > other ? one : other);

/** When resources of each kind last changed. */
export class ChangedKinds {
  private constructor(private readonly changes: ReadonlyMap<string, Date>) {}

  /** @param since the earliest time that is asked about. Undefined: none is. */
  static async of(
    queries: Queries,
    connections: readonly [string, ...string[]],
    since: Date | undefined,
  ): Promise<ChangedKinds> {
    if (since === undefined) return new ChangedKinds(new Map());
    const { rows } = await queries.query<{ kind: string; at: Date }>(sql`
      select kind, max(valid_from) as at from resource_version
      where connection_id = any (${sql.param(connections)}::uuid[]) and twin in (false, true) and valid_from >= ${since}::timestamptz group by kind
      union all ${readChanges(connections[0], since)}`);
    const latest = new Map<string, Date>();
    for (const { kind, at } of rows) latest.set(kind, latestOf(latest.get(kind), at));
    return new ChangedKinds(latest);
  }

  /** Whether resources of one of these kinds appeared, changed or went after a time. */
  after(time: Date, kinds: readonly string[]): boolean {
    // Times of the database are more exact than these.
    return kinds.some((kind) => (this.changes.get(kind)?.getTime() ?? 0) >= time.getTime());
  }

  /** Whether there is any change. */
  get any(): boolean {
    return this.changes.size > 0;
  }
}
