import type { Queries } from '../../database/queries.js';
import { sql } from '../../database/sql.js';

/** When resources of each kind last changed. */
export class ChangedKinds {
  private constructor(private readonly changes: ReadonlyMap<string, Date>) {}

  /** @param since the earliest time that is asked about. Undefined: none is. */
  static async of(queries: Queries, connections: readonly string[], since: Date | undefined): Promise<ChangedKinds> {
    if (since === undefined) return new ChangedKinds(new Map());
    const { rows } = await queries.query<{ kind: string; at: Date }>(sql`
      select kind, max(valid_from) as at from resource_version
      where connection_id = any (${sql.param(connections)}::uuid[]) and twin in (false, true) and valid_from > ${since}::timestamptz group by kind`);
    return new ChangedKinds(new Map(rows.map(({ kind, at }) => [kind, at])));
  }

  /** Whether resources of one of these kinds appeared, changed or went after a time. */
  after(time: Date, kinds: readonly string[]): boolean {
    return kinds.some((kind) => (this.changes.get(kind)?.getTime() ?? 0) > time.getTime());
  }

  /** Whether there is any change. */
  get any(): boolean {
    return this.changes.size > 0;
  }
}
