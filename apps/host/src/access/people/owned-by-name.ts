import { type Queries } from '../../database/queries.js';

/** What belongs to a name and moves with it. What only says who did something keeps the name: the audit, history, mutes, syncs. */
const OWNED = ['saved_view.owner', 'saved_sql.owner', 'subscription.created_by', 'visitor.name'].map((place) => {
  const [table = '', column = ''] = place.split('.');
  return { table, column };
});

/** A shared query of somebody who had the new name before, and is called like one that moves: it gets its id in its name. */
const MAKE_ROOM = `
update saved_sql set name = left(name, 80) || ' ' || left(id::text, 8)
where owner = $2 and name in (select name from saved_sql where owner = $1)`;

/** Gives what belongs to a user to their new name. What nobody has any more who once had that name goes first. */
export async function renameOwner(tx: Queries, name: string, renamed: string): Promise<void> {
  if (name === renamed) return;
  await removeOwned(tx, renamed);
  await tx.query(MAKE_ROOM, [name, renamed]);
  for (const { table, column } of OWNED)
    await tx.query(`update ${table} set ${column} = $2 where ${column} = $1`, [name, renamed]);
}

/**
 * Deletes what only the tokens and users of a name could see, so that the next owner of the name does not find it: views and queries that are not
 * shared, what they pinned, and when they were there last. Shared ones and subscriptions stay, because others rely on them.
 */
export async function removeOwned(tx: Queries, name: string): Promise<void> {
  await tx.query('delete from saved_view where owner = $1 and not shared', [name]);
  await tx.query('delete from saved_sql where owner = $1 and not shared', [name]);
  await tx.query('delete from visitor where name = $1', [name]);
}
