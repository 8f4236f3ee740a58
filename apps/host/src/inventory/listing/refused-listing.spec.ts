import { useInventory } from '../../../test/use-inventory.js';

const DROPLET = 'digitalocean.droplet';
const [MONDAY, TUESDAY] = ['2026-11-02T12:00:00.000Z', '2026-11-03T12:00:00.000Z'];

describe('what GET /resources refuses', () => {
  const { app, fixture } = useInventory();
  let connection: string;

  beforeEach(async () => {
    connection = await fixture.connection('digitalocean');
  });

  it.each([
    ['connection', { connection: 'mine' }],
    ['kind', { kind: '' }],
    ['tag', { tag: 'a\0b' }],
    ['state', { state: 'lost' }],
    ['q', { q: 'x'.repeat(201) }],
    ['at', { at: 'yesterday' }],
    ['at', { at: '2026-02-30T00:00:00Z' }],
    ['sort', { sort: 'price' }],
    ['limit', { limit: 0 }],
    ['limit', { limit: 201 }],
    ['limit', { limit: 'many' }],
    ['cursor', { cursor: 'no cursor' }],
    ['cursor', { cursor: 'bm9wZQ' }],
    ['colour', { colour: 'red' }],
  ])('names %s', async (field, query) => {
    const { body } = await app.get('/resources', query).expect(400);

    expect(body.errors.map((error: { field: string }) => error.field)).toContain(field);
  });

  it('names the cursor of another list', async () => {
    await fixture.write(
      connection,
      ['a', 'b'].map((uid) => ({ kind: DROPLET, uid })),
      MONDAY,
    );
    const { body } = await app.get('/resources', { limit: 1 }).expect(200);

    for (const other of [{ sort: '-name' }, { kind: DROPLET }, { at: TUESDAY }]) {
      const answer = await app.get('/resources', { ...other, limit: 1, cursor: body.nextCursor }).expect(400);
      expect(answer.body.errors).toEqual([
        { field: 'cursor', message: 'cursor belongs to another list, filter or order' },
      ]);
    }
  });
});
