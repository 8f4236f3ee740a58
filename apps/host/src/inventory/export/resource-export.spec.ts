import { CSV_FORMAT, csvColumns, type Resource } from '@maestro/core';
import { stringify } from 'csv-stringify/sync';
import { useInventory } from '../../../test/use-inventory.js';

const DROPLET = 'digitalocean.droplet';
const [MONDAY, TUESDAY] = ['2026-11-02T12:00:00.000Z', '2026-11-03T12:00:00.000Z'];

describe('GET /resources/export', () => {
  const { app, database, fixture } = useInventory();
  let connection: string;

  beforeEach(async () => {
    connection = await fixture.connection('digitalocean');
  });

  const csv = async (query: object = {}): Promise<string[][]> => {
    const { text } = await app.get('/resources/export', query).expect(200).buffer(true);
    return text
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n')
      .map((line) => [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = '']) => unquoted(cell)));
  };

  const columnOf = async (name: string, query: object = {}): Promise<(string | undefined)[]> => {
    const [header = [], ...rows] = await csv(query);
    return rows.map((row) => row[header.indexOf(name)]);
  };

  it('writes a table: the columns of the command line, then what the host knows', async () => {
    await fixture.write(
      connection,
      [
        { kind: DROPLET, uid: '1', name: 'web, 1', tags: ['a', 'b'], attributes: { vcpus: 2, backups: true } },
        { kind: DROPLET, uid: '2', name: 'say "hi"', attributes: { rules: [{ port: 22 }], vcpus: -1 } },
      ],
      MONDAY,
    );

    const { body } = await app.get('/resources').expect(200);
    const { text } = await app.get('/resources/export').expect(200).buffer(true);

    const shared = csvColumns(body.items);
    const cells = [
      shared.map(({ heading }) => heading),
      ...body.items.map((item: Resource) => shared.map(({ cell }) => cell(item))),
    ];
    const expected = stringify(cells, CSV_FORMAT).trimEnd().split('\r\n');
    const lines = text.trimEnd().split('\r\n');
    expect(lines.map((line, index) => line.slice(0, expected[index]?.length))).toEqual(expected);
    expect(lines[0]).toMatch(
      /,Connection,First seen,Changed,Gone,Measured,Resource ID,Connection ID,Owner,Environment,Note,Own labels,Links$/,
    );
    expect(await columnOf('Tags')).toEqual(['', 'a b']);
    expect(await columnOf('Attributes')).toEqual(['{"rules":[{"port":22}],"vcpus":-1}', '{"vcpus":2,"backups":true}']);
  });

  it.each([
    '=HYPERLINK("http://x")',
    '+1',
    '-1+2',
    '@SUM(A1)',
    '\tx',
    '＝1',
    '\n=1',
    ' =1',
    '\u00a0=1',
    '\u200b=1',
    '\ufeff=1',
  ])('lets no spreadsheet run the name %j', async (name) => {
    await fixture.write(connection, [{ kind: DROPLET, uid: '1', name }], MONDAY);

    expect(await columnOf('Name')).toEqual([`'${name}`]);
  });

  it('writes a line for each resource, as the list shows it', async () => {
    await fixture.write(connection, [{ kind: DROPLET, uid: '1', name: 'ü\n1', attributes: { vcpus: 2 } }], MONDAY);
    await database.pool.query(
      `insert into resource_measure select id, '{"objectCount": 5}', '${TUESDAY}' from resource`,
    );

    const { text, headers } = await app.get('/resources/export', { format: 'ndjson' }).expect(200).buffer(true);

    const listed = await app.get('/resources').expect(200);
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(listed.body.items);
    expect(listed.body.items[0].attributes).toEqual({ vcpus: 2, objectCount: 5 });
    expect(headers['content-disposition']).toMatch(/^attachment; filename="maestro-resources-[\dTZ-]+\.ndjson"$/);
    expect(await columnOf('Attributes')).toEqual(['{"vcpus":2,"objectCount":5}']);
  });

  it.each([
    ['narrowed', { tag: 'web' }, ['a', 'c']],
    ['sorted', { sort: '-name' }, ['d', 'c', 'b', 'a']],
    ['sorted by what some lack, which come last', { sort: '-region' }, ['b', 'a', 'd', 'c']],
    ['in the past', { at: MONDAY, sort: 'name' }, ['a', 'b']],
  ])('writes the list %s', async (_how, query, names) => {
    await fixture.write(
      connection,
      [
        { kind: DROPLET, uid: '1', name: 'a', region: 'ams3', tags: ['web'] },
        { kind: DROPLET, uid: '2', name: 'b', region: 'nyc3' },
      ],
      MONDAY,
    );
    await fixture.write(
      connection,
      [
        { kind: DROPLET, uid: '3', name: 'c', tags: ['web'] },
        { kind: DROPLET, uid: '4', name: 'd' },
      ],
      TUESDAY,
    );

    expect(await columnOf('Name', query)).toEqual(names);
  });

  it('writes only a header for an empty list', async () => {
    expect(await csv({ q: 'nobody' })).toHaveLength(1);
  });

  it.each([
    ['format', { format: 'xlsx' }],
    ['limit', { limit: 10 }],
    ['at', { at: 'yesterday' }],
  ])('refuses %s, and offers no file', async (field, query) => {
    const { body, headers } = await app.get('/resources/export', query).expect(400);

    expect(body.errors).toMatchObject([{ field }]);
    expect(headers['content-disposition']).toBeUndefined();
  });
});

const unquoted = (cell: string): string => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
