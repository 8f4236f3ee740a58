import { strFromU8, unzipSync } from 'fflate';
import { useInventory } from '../../../test/use-inventory.js';

const WEB = {
  kind: 'digitalocean.droplet',
  uid: '3164494',
  name: 'web-1',
  region: 'nyc3',
  tags: ['web', 'env:production'],
  attributes: { vcpus: 4, monthlyCost: { amount: 48, currency: 'USD' }, imageName: '=HYPERLINK("x")' },
};

/** The texts of the cells of each row of a sheet, by their columns. */
const cellsOf = (sheet: string): Record<string, string>[] =>
  [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    Object.fromEntries(
      [...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*>(.*?)<\/c>/gs)].map(([, column, cell = '']) => [
        column,
        cell.replaceAll(/<[^>]*>/g, ''),
      ]),
    ),
  );

describe('feeds of tables', () => {
  const { app, fixture } = useInventory();
  let connection: string;

  beforeEach(async () => {
    connection = await fixture.connection('digitalocean');
    await fixture.write(connection, [WEB]);
    await fixture.write(connection, [{ kind: 'digitalocean.volume', uid: 'v', name: '-1+1', entity: 'volume' }]);
  });

  const columns = 'name,entity,vcpus,monthlyCost,imageName,tags';

  it('have the chosen columns, with headings for people, as CSV', async () => {
    const { text, headers } = await app.get('/feeds/csv', { columns }).expect(200);

    expect(text.replace('\ufeff', '').split('\r\n')).toEqual([
      'Name,Entity,vCPUs,Monthly cost,Monthly cost: currency,Image,Tags',
      `'-1+1,volume,,,,,`,
      `web-1,server,4,48,USD,"'=HYPERLINK(""x"")",web env:production`,
      '',
    ]);
    expect(headers).toMatchObject({ 'maestro-rows': '2', 'content-type': 'text/csv; charset=utf-8' });
  });

  it('have the times that are chosen', async () => {
    const { body } = await app.get('/resources', { q: 'web-1' }).expect(200);
    const { text } = await app.get('/feeds/csv', { columns: 'firstSeenAt,name', entity: 'server' }).expect(200);

    expect(text).toContain(`\r\n${body.items[0].firstSeenAt},web-1\r\n`);
  });

  it('have values for programs as NDJSON, or whole resources', async () => {
    const lines = async (query: object) =>
      (await app.get('/feeds/ndjson', query).buffer(true).expect(200)).text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));

    expect(await lines({ columns: ['name,monthlyCost', 'tags'] })).toEqual([
      { name: '-1+1', tags: [] },
      { name: 'web-1', monthlyCost: { amount: 48, currency: 'USD' }, tags: ['web', 'env:production'] },
    ]);
    expect((await lines({ entity: 'server' }))[0]).toMatchObject({ name: 'web-1', key: { uid: '3164494' } });
  });

  it('have texts that are never formulas as a workbook, which says how current it is', async () => {
    const { body } = await app.get('/feeds/xlsx', { columns }).responseType('blob').expect(200);

    const parts = Object.fromEntries(Object.entries(unzipSync(body)).map(([name, part]) => [name, strFromU8(part)]));
    const [resources = '', about = ''] = [parts['xl/worksheets/sheet1.xml'], parts['xl/worksheets/sheet2.xml']];
    expect(cellsOf(resources)).toEqual([
      { A: 'Name', B: 'Entity', C: 'vCPUs', D: 'Monthly cost', E: 'Monthly cost: currency', F: 'Image', G: 'Tags' },
      { A: '-1+1', B: 'volume' },
      { A: 'web-1', B: 'server', C: '4', D: '48', E: 'USD', F: '=HYPERLINK("x")', G: 'web env:production' },
    ]);
    expect(resources).toContain('<c r="D3"><v>48</v></c>');
    expect(resources).toContain('<c r="F3" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK');
    expect(resources).not.toContain('<f>');
    expect(cellsOf(about)).toContainEqual({ A: expect.stringContaining('Written by Maestro') });
  });

  it.each(['csv', 'ndjson', 'xlsx'])('refuse an unknown column, with the nearest one: %s', async (format) => {
    const { body } = await app.get(`/feeds/${format}`, { columns: 'name,vcpu' }).expect(400);

    expect(body.errors[0]).toMatchObject({ field: 'columns', message: expect.stringContaining('vcpus') });
  });
});
