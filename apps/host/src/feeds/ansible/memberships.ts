import { type Queries } from '../../database/queries.js';
import { type ExportedRow } from '../../inventory/export/exported-row.js';
import { groupName } from './group-names.js';

/** Resources of some connections, kinds and ids, if their connection lists them. */
const NAMED = `
select connection_id as connection, kind, uid, entity, name
from unnest($1::uuid[], $2::text[], $3::text[]) as wanted (connection_id, kind, uid)
join resource using (connection_id, kind, uid) where gone_at is null`;

interface Named {
  readonly connection: string;
  readonly kind: string;
  readonly uid: string;
}

type Member = Pick<ExportedRow, 'connectionId' | 'memberships'>;

const keyOf = ({ connection, kind, uid }: Named): string => `${connection} ${kind} ${uid}`;

const targetsOf = ({ connectionId, memberships }: Member): Named[] =>
  (memberships ?? []).map(([kind, uid]) => ({ connection: connectionId, kind, uid }));

/**
 * The groups of what hosts are members of, such as networks and projects. Many hosts are members of the same few, which
 * are looked up once.
 */
export class Memberships {
  /** By the key of what they are members of. Empty: it is not listed. */
  readonly #groups = new Map<string, readonly string[]>();

  constructor(private readonly queries: Queries) {}

  /** Looks up what {@link of} is asked for next. */
  async prepare(rows: readonly Member[]): Promise<void> {
    const wanted = new Map<string, Named>();
    for (const row of rows)
      for (const target of targetsOf(row)) if (!this.#groups.has(keyOf(target))) wanted.set(keyOf(target), target);
    if (wanted.size === 0) return;
    const targets = [...wanted.values()];
    const { rows: found } = await this.queries.query<Named & { entity: string; name: string }>(NAMED, [
      targets.map(({ connection }) => connection),
      targets.map(({ kind }) => kind),
      targets.map(({ uid }) => uid),
    ]);
    for (const key of wanted.keys()) this.#groups.set(key, []);
    for (const each of found) this.#groups.set(keyOf(each), [groupName(each.entity, each.name)]);
  }

  of(row: Member): readonly string[] {
    return targetsOf(row).flatMap((target) => this.#groups.get(keyOf(target)) ?? []);
  }
}
