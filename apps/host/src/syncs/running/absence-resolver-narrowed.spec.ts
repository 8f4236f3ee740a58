import { type ListingOutcome, Redactor, type ResourceCollector } from '@maestro/core';
import { from } from 'rxjs';
import { openSyncDesk, type SyncDesk } from '../../../test/sync-desk.js';
import { AbsenceResolver } from './absence-resolver.js';

const PROJECT = 'acme.project';
const ASSIGNMENT = 'acme.assignment';
const SERVER = 'acme.server';

describe('what a list that shows only what the credential may see lacks', () => {
  let desk: SyncDesk;

  beforeEach(async () => {
    desk = await openSyncDesk();
    await desk.rows(
      `insert into resource (connection_id, provider, kind, uid, part, name, entity, active, tags, attributes, relations, checksum, search_text,
         first_seen_at, changed_at)
       select $1, 'acme', kind, uid, part, uid, 'server', true, '{}', '{}', '[]', '', uid, '2026-11-01', '2026-11-01'
       from (values ($2, 'p', 'default'), ($3, 's1', 'default'), ($4, 'p/s1', 'p'), ($4, 'p/other', 'p')) as given (kind, uid, part)`,
      [desk.connectionId, PROJECT, SERVER, ASSIGNMENT],
    );
    await desk.rows(
      `insert into relation (from_id, type, to_provider, to_kind, to_uid)
       select id, given.* from resource cross join (values ('member-of', 'acme', $2, 'p'), ('attached-to', 'acme', $3, 's1')) as given
       where kind = $1 and uid = 'p/s1'`,
      [ASSIGNMENT, PROJECT, SERVER],
    );
  });

  afterEach(() => desk.db.drop());

  /** The servers were listed, completely or not. */
  const listed = async (complete: boolean, startedAt = '2026-11-20T10:00:00Z') => {
    const sync = await desk.run('server-list');
    await desk.rows(
      `update sync_task set complete = $2, kind = $3, state = 'success', started_at = $4, ended_at = $4 where run_id = $1`,
      [sync, complete, SERVER, startedAt],
    );
  };

  async function settle(exists?: (uid: string) => boolean) {
    const collector = {
      type: { task: 'assignment-list', kind: ASSIGNMENT, parent: PROJECT, narrowed: true },
      collect: () => from([{ resources: [], unreadable: [], expected: 0 }]),
      ...(exists && { exists: ({ uid }: { uid: string }) => from([exists(uid)]) }),
    } as unknown as ResourceCollector;
    const tasks = new Map([[SERVER, 'server-list']]);
    const context = { pool: desk.db.pool, connectionId: desk.connectionId, affordableReads: () => 100, tasks };
    const outcome = { part: { id: 'p' }, complete: true } as ListingOutcome;
    const settlement = await new AbsenceResolver(context, collector, new Redactor([])).settle([outcome], new Set());
    const names = async (ids: readonly string[]) =>
      (await desk.rows('select uid from resource where id = any($1::uuid[]) order by uid', [ids])).map(
        ({ uid }) => uid,
      );
    return {
      gone: await names(settlement.gone),
      awaiting: await names(settlement.awaiting),
      says: settlement.remarks.join(),
    };
  }

  it('is gone where what it points to can be seen, and needs approval otherwise', async () => {
    await listed(true);

    const { says, ...settled } = await settle();

    expect(settled).toEqual({ gone: ['p/s1'], awaiting: ['p/other'] });
    expect(says).toContain(
      'lists only what the credential may see, and 1 resource known from before is not listed any more',
    );
  });

  it('is gone where what it points to is gone', async () => {
    await desk.rows(`update resource set gone_at = now() where kind = $1`, [SERVER]);

    expect((await settle()).gone).toEqual(['p/s1']);
  });

  it('needs approval where what it points to was never listed', async () => {
    expect(await settle()).toMatchObject({ gone: [], awaiting: ['p/other', 'p/s1'] });
  });

  it('needs approval where the last listing of what it points to was refused', async () => {
    await listed(true, '2026-11-20T10:00:00Z');
    await listed(false, '2026-11-21T10:00:00Z');

    expect(await settle()).toMatchObject({ gone: [], awaiting: ['p/other', 'p/s1'] });
  });

  it('needs approval where an earlier credential saw what it points to', async () => {
    await listed(true, '2026-11-20T10:00:00Z');
    await desk.rows(
      `insert into credential (connection_id, key_id, envelope, updated_at) values ($1, 'k', '', '2026-11-21T10:00:00Z')`,
      [desk.connectionId],
    );

    expect(await settle()).toMatchObject({ gone: [], awaiting: ['p/other', 'p/s1'] });
  });

  it('is gone where a read by id does not find it', async () => {
    expect(await settle(() => false)).toMatchObject({ gone: ['p/other', 'p/s1'], awaiting: [], says: '' });
  });
});
