import { type ListingOutcome, Redactor, type ResourceCollector } from '@maestro/core';
import { openSyncDesk, type SyncDesk } from '../../../test/sync-desk.js';
import { AbsenceResolver } from './absence-resolver.js';

const RECORD = 'acme.record';
const DOMAIN = 'acme.domain';

describe('what was listed under something', () => {
  let desk: SyncDesk;

  beforeEach(async () => {
    desk = await openSyncDesk();
    await desk.db.pool.query(
      `insert into resource (connection_id, provider, kind, uid, part, name, entity, active, tags, attributes, relations, checksum, search_text,
         first_seen_at, changed_at)
       select $1, 'acme', kind, uid, part, uid, 'dns-record', true, '{}', '{}', '[]', '', uid, '2026-11-01', '2026-11-01'
       from (values ($2, 'a.example', 'default'), ($2, 'b.example', 'default'),
         ($3, 'a.example/1', 'a.example'), ($3, 'b.example/1', 'b.example'), ($3, 'b.example/2', 'b.example'), ($3, 'c.example/1', 'c.example'))
         as given (kind, uid, part)`,
      [desk.connectionId, DOMAIN, RECORD],
    );
  });

  afterEach(() => desk.db.drop());

  const collector = { type: { task: 'record-list', kind: RECORD, parent: DOMAIN } } as unknown as ResourceCollector;
  const whole = (id: string) => ({ part: { id }, complete: true }) as ListingOutcome;
  const short = (id: string) => ({ part: { id }, complete: false }) as ListingOutcome;
  const lose = (uid: string) =>
    desk.db.pool.query(`update resource set gone_at = now() where kind = $1 and uid = $2`, [DOMAIN, uid]);

  async function settle(outcomes: readonly ListingOutcome[], seen: readonly string[]) {
    const context = {
      pool: desk.db.pool,
      connectionId: desk.connectionId,
      affordableReads: () => 100,
      tasks: new Map(),
    };
    const resolver = new AbsenceResolver(context, collector, new Redactor([]));
    const { gone, awaiting } = await resolver.settle(outcomes, new Set(seen));
    const { rows } = await desk.db.pool.query('select uid from resource where id = any($1) order by uid', [gone]);
    return { gone: rows.map(({ uid }) => uid as string), awaiting };
  }

  it('is gone with it, as no part lists it any more', async () => {
    await lose('b.example');

    expect(await settle([whole('a.example')], ['a.example/1'])).toEqual({
      gone: ['b.example/1', 'b.example/2'],
      awaiting: [],
    });
  });

  it('is gone with the last of them, when there is nothing to list', async () => {
    await lose('b.example');

    expect((await settle([], [])).gone).toEqual(['b.example/1', 'b.example/2']);
  });

  it('stays where its parent is there, or was never seen: that a list lacks a parent proves nothing of its children', async () => {
    expect((await settle([whole('a.example')], ['a.example/1'])).gone).toEqual([]);
  });

  it('stays where something was not listed whole: it may have moved there', async () => {
    await lose('b.example');

    expect((await settle([short('a.example')], [])).gone).toEqual([]);
  });

  it('stays where it was seen under another', async () => {
    await lose('b.example');

    expect((await settle([whole('a.example')], ['a.example/1', 'b.example/1'])).gone).toEqual(['b.example/2']);
  });
});
