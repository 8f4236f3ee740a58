import type { PreparedCheck } from '@maestro/checks';
import type { Queries } from '../../database/queries.js';
import type { PluginRegistry } from '../../plugins/plugin-registry.js';

/** How the latest listing of a kind ended, in each connection that a check depends on. */
interface ListRow extends Record<string, unknown> {
  readonly kind: string;
  readonly connectionId: string;
  readonly connectionName: string;
  readonly runId: string | null;
  readonly complete: boolean | null;
  readonly isRunning: boolean | null;
  readonly isAwaiting: boolean | null;
  readonly message: string | null;
  readonly startedAt: Date | null;
}

/** The latest listing of kinds: of a connection, and of all connections of other providers. One index look-up each. */
const LATEST = `
select wanted.kind, connection.id as "connectionId", connection.name as "connectionName", latest.*
from unnest($2::text[], $3::text[], $4::text[]) as wanted (kind, task, provider)
join connection on connection.provider = wanted.provider and connection.removed_at is null
  and (connection.id = $1 or connection.provider <> (select provider from connection where id = $1))
left join lateral (
  select task.run_id as "runId", task.complete, task.ended_at is null as "isRunning", task.awaiting is not null as "isAwaiting", task.message,
    task.started_at as "startedAt"
  from sync_task task
  where task.connection_id = connection.id and task.task = wanted.task and coalesce(task.started_at, task.ended_at) is not null
  order by coalesce(task.started_at, task.ended_at) desc limit 1
) as latest on true`;

/** Whether what a check depends on was read completely. */
export type ListsVerdict =
  | { readonly state: 'whole'; readonly notAfter?: Date }
  /** It is being read now, so the check has to wait. */
  | { readonly state: 'running' }
  | { readonly state: 'unknown'; readonly reason: string };

/** The lists that the checks of a connection depend on, as the latest syncs left them. */
export class ReadLists {
  private constructor(
    private readonly rows: readonly ListRow[],
    private readonly titles: ReadonlyMap<string, string>,
  ) {}

  /** @param connectionId of the checked resources. */
  static async of(
    queries: Queries,
    connectionId: string,
    { checks, plugins }: { readonly checks: readonly PreparedCheck[]; readonly plugins: PluginRegistry },
  ): Promise<ReadLists> {
    const needed = new Set(checks.flatMap(({ needs }) => needs));
    const types = plugins.catalogue.kinds.filter(({ kind }) => needed.has(kind));
    const { rows } = await queries.query<ListRow>(LATEST, [
      connectionId,
      types.map(({ kind }) => kind),
      types.map(({ task }) => task),
      types.map(({ provider }) => provider),
    ]);
    return new ReadLists(rows, new Map(types.map(({ kind, title }) => [kind, title])));
  }

  /** The connections that were asked about. */
  connections(): readonly string[] {
    return [...new Set(this.rows.map(({ connectionId }) => connectionId))];
  }

  /**
   * Whether everything that a check depends on was read. `notAfter`: a list was read in another sync than the resources
   * themselves, so nothing is known yet of resources that appeared after it began.
   */
  verdict({ kinds, needs }: PreparedCheck): ListsVerdict {
    const lists = needs.map((kind) => ({ kind, rows: this.rows.filter((row) => row.kind === kind) }));
    const reasons = lists.flatMap(({ kind, rows }) => this.#reasons(kind, rows));
    const [first] = reasons;
    if (first !== undefined) return { state: 'unknown', reason: first };
    const rows = lists.flatMap((list) => list.rows);
    if (rows.some(({ isRunning }) => isRunning)) return { state: 'running' };
    const own = new Set(rows.filter(({ kind }) => kinds.includes(kind)).map(({ runId }) => runId));
    const others = rows.filter(({ kind, runId }) => !kinds.includes(kind) && !own.has(runId));
    const starts = others.flatMap(({ startedAt }) => (startedAt ? [startedAt.getTime()] : []));
    return { state: 'whole', ...(starts.length > 0 && { notAfter: new Date(Math.min(...starts)) }) };
  }

  #reasons(kind: string, rows: readonly ListRow[]): string[] {
    const title = this.titles.get(kind) ?? kind;
    if (rows.length === 0) return [`${title} are not read by any connection. Add a connection that reads them.`];
    return rows.flatMap(({ connectionName, runId, complete, isRunning, isAwaiting, message }) => {
      if (runId === null) return [`${title} of ${connectionName} have not been read yet. Sync them.`];
      if (isRunning) return [];
      if (isAwaiting)
        return [`${title} of ${connectionName} are missing resources, which needs approval in its last sync.`];
      if (complete) return [];
      return [`${title} of ${connectionName} were not read completely. ${message ?? ''}`.trim()];
    });
  }
}
