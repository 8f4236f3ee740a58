import { z } from 'zod';
import type { Resource } from '../contract/resource.types.js';
import { readRows, type RowReader } from './read-rows.js';

const Thing = z.object({ id: z.number(), name: z.string(), region: z.object({ slug: z.string() }).optional() });
type Thing = z.infer<typeof Thing>;

const toResource = ({ id, name }: Thing, raw: unknown): Resource => ({
  key: { provider: 'fake', kind: 'fake.thing', uid: String(id) },
  name,
  entity: 'server',
  active: true,
  tags: [],
  attributes: {},
  relations: [],
  raw,
});

const reader: RowReader<Thing> = { schema: Thing, map: toResource };

describe('readRows', () => {
  it('maps each row, with the row as it came, and keeps the total', () => {
    const row = { id: 1, name: 'a', more: true };

    const page = readRows({ rows: [row], firstPosition: 1, total: 7 }, reader);

    expect(page).toEqual({
      resources: [expect.objectContaining({ name: 'a', raw: row })],
      unreadable: [],
      expected: 7,
    });
  });

  it('counts a row that is not of the kind by its id, or by its place', () => {
    const map = (thing: Thing, raw: unknown) => (thing.name === 'other' ? undefined : toResource(thing, raw));
    const rows = [1, 2, 3].map((id) => ({ id, name: id === 2 ? 'other' : 'mine' }));

    const { resources, unreadable, skipped } = readRows({ rows, firstPosition: 11 }, { ...reader, map });
    const nameless = readRows({ rows, firstPosition: 11 }, { ...reader, map, uidOf: () => undefined });

    expect(resources.map(({ key }) => key.uid)).toEqual(['1', '3']);
    expect({ unreadable, skipped }).toEqual({ unreadable: [], skipped: ['2'] });
    expect(nameless.skipped).toEqual(['#12']);
  });

  it('reports a row that does not fit with its place and id, and reads the others', () => {
    const rows = [{ id: 1, name: 'a' }, { id: 2, region: { slug: 5 } }, { id: 3, name: 'c' }, 'nonsense', null];

    const { resources, unreadable } = readRows({ rows, firstPosition: 101 }, reader);

    expect(resources.map(({ key }) => key.uid)).toEqual(['1', '3']);
    expect(unreadable).toEqual([
      {
        position: 102,
        uid: '2',
        reason:
          'name: Invalid input: expected string, received undefined; region.slug: Invalid input: expected string, received number',
      },
      { position: 104, uid: undefined, reason: 'Invalid input: expected object, received string' },
      { position: 105, uid: undefined, reason: 'Invalid input: expected object, received null' },
    ]);
  });

  it.each([
    ['an empty id', { uid: '' }],
    ['an id that is not a text', { uid: 5 as unknown as string }],
    ['an id with NUL', { uid: 'a\0b' }],
    ['an id with half a surrogate pair', { uid: 'a\ud83db' }],
    ['an id that is too long for an index', { uid: 'é'.repeat(1025) }],
  ])('reports a row with %s', (_, key) => {
    const map = (row: Thing, raw: unknown): Resource => {
      const resource = toResource(row, raw);
      return { ...resource, key: { ...resource.key, ...key } };
    };

    const { unreadable } = readRows({ rows: [{ id: 1, name: 'a' }], firstPosition: 1 }, { schema: Thing, map });

    expect(unreadable).toEqual([
      { position: 1, uid: '1', reason: expect.stringContaining('id: is empty, “.”, “..” or no text, longer') },
    ]);
  });

  it('reports a row that the mapper cannot map', () => {
    const map = (): never => {
      throw new RangeError('Invalid time value');
    };

    const { unreadable } = readRows({ rows: [{ id: 1, name: 'a' }], firstPosition: 1 }, { schema: Thing, map });

    expect(unreadable).toEqual([{ position: 1, uid: '1', reason: 'could not be mapped: Invalid time value' }]);
  });

  it('reports the rows of a schema that checks asynchronously', () => {
    const schema = Thing.refine(async () => true);

    const { unreadable } = readRows({ rows: [{ id: 1, name: 'a' }], firstPosition: 1 }, { schema, map: toResource });

    expect(unreadable[0]?.reason).toContain('asynchronous');
  });

  it('reads no id that is neither a number nor a text', () => {
    const rows = [{ id: '' }, { id: {} }, {}];

    const { unreadable } = readRows({ rows, firstPosition: 1 }, reader);

    expect(unreadable.map(({ uid }) => uid)).toEqual([undefined, undefined, undefined]);
  });
});
