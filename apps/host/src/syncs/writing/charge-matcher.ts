import { storableJson } from '../../database/storable.js';
import { type Queries } from '../../database/queries.js';
import { FORGET_CHARGES, MATCH_CHARGES, NOTE_CHARGES, TAKE_CHARGES } from './charges.sql.js';
import { resourceByKey } from './resource-by-key.sql.js';

/** What a batch has written. */
export interface WrittenResources {
  readonly connectionId: string;
  readonly kind: string;
  /** Of new, changed and reappeared resources. */
  readonly uids: readonly string[];
  /** What invoices and their lines charge. */
  readonly charged: readonly { readonly uid: string }[];
}

const IDS = `select found.id from unnest($3::text[]) as given (uid)
cross join lateral ${resourceByKey('$1', '$2', 'given.uid')} as found`;

interface IdRow extends Record<string, unknown> {
  readonly id: string;
}

/** Writes charges that are new or have changed, and finds what they charge; also for lines that charge what was written. */
export async function noteCharges(
  queries: Queries,
  { connectionId, kind, uids, charged }: WrittenResources,
): Promise<void> {
  if (uids.length === 0 && charged.length === 0) return;
  await queries.query(TAKE_CHARGES, [connectionId]);
  const lines =
    charged.length > 0
      ? await queries.query<IdRow>(NOTE_CHARGES, [storableJson(charged), connectionId, kind])
      : { rows: [] };
  const things = uids.length > 0 ? await queries.query<IdRow>(IDS, [connectionId, kind, uids]) : { rows: [] };
  await match(queries, connectionId, { things: things.rows, lines: lines.rows });
}

/** Removes the charges of what is gone, and finds what else its lines charge. */
export async function forgetCharges(queries: Queries, ids: readonly string[]): Promise<void> {
  const { rows } = await queries.query<{ connection_id: string }>(
    'select distinct connection_id from resource where id = any($1::uuid[]) order by 1',
    [ids],
  );
  for (const { connection_id: connectionId } of rows) {
    await queries.query(TAKE_CHARGES, [connectionId]);
    await queries.query(FORGET_CHARGES, [connectionId, ids]);
    await match(queries, connectionId, { things: ids.map((id) => ({ id })), lines: [] });
  }
}

/** @param found resources that were written, and lines whose charges were. */
async function match(
  queries: Queries,
  connectionId: string,
  { things, lines }: { readonly things: readonly IdRow[]; readonly lines: readonly IdRow[] },
): Promise<void> {
  if (things.length === 0 && lines.length === 0) return;
  await queries.query(MATCH_CHARGES, [connectionId, things.map(({ id }) => id), lines.map(({ id }) => id)]);
}
