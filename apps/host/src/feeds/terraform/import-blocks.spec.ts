import { parse } from '@cdktf/hcl2json';
import { type FixtureResource } from '../../../test/inventory-fixture.js';
import { useInventory } from '../../../test/use-inventory.js';

/** The blocks of a feed, as Terraform reads them: addresses, each with its id. */
async function readBlocks(text: string): Promise<Record<string, string>> {
  const { import: blocks = [] } = (await parse('feed.tf', text)) as { import?: { to: string; id: string }[] };
  return Object.fromEntries(blocks.map(({ to, id }) => [to.replace(/^\$\{(.*)\}$/, '$1'), id]));
}

describe('GET /feeds/terraform', () => {
  const { app, database, fixture } = useInventory();
  let connection: string;

  beforeEach(async () => {
    connection = await fixture.connection('digitalocean');
  });

  const write = async (resources: readonly FixtureResource[]) => {
    for (const resource of resources) await fixture.write(connection, [resource]);
  };
  const droplet = (name: string, uid: string) => ({ kind: 'digitalocean.droplet', uid, name });

  it('imports resources by the ids of their kinds', async () => {
    await write([
      droplet('web-1', '3164494'),
      { kind: 'digitalocean.domain', uid: 'example.com', name: 'example.com', entity: 'dns-zone' },
      { kind: 'digitalocean.dns-record', uid: 'example.com/17', name: 'www.example.com', entity: 'dns-record' },
      { kind: 'digitalocean.certificate', uid: '892071a0', name: 'cert-01', entity: 'certificate' },
      { kind: 'digitalocean.snapshot', uid: '5', name: 'a', entity: 'snapshot', attributes: { sourceType: 'volume' } },
      { kind: 'spaces.bucket', uid: 'nyc3/assets', name: 'assets', region: 'nyc3', entity: 'bucket' },
    ]);

    const { text, headers } = await app.get('/feeds/terraform').expect(200);

    const ids = Object.entries(await readBlocks(text)).map(([to, id]) => [to.split('.')[0], id]);
    expect(Object.fromEntries(ids)).toEqual({
      digitalocean_droplet: '3164494',
      digitalocean_domain: 'example.com',
      digitalocean_record: 'example.com,17',
      digitalocean_certificate: 'cert-01',
      digitalocean_volume_snapshot: '5',
      digitalocean_spaces_bucket: 'nyc3,assets',
    });
    expect(headers).toMatchObject({ 'maestro-rows': '6', 'content-type': 'text/plain; charset=utf-8' });
  });

  it('names them validly, each differently, and runs no template in an id', async () => {
    const names = ['web-1', 'Db', 'db', '9 lives', 'häuser', 'a.b', 'a-b', '${file("x")}', '"} x {'];
    await write([
      ...names.map((name, place) => droplet(name, String(place))),
      { kind: 'digitalocean.tag', uid: '${1 + 1}"\\b\b', name: 'tag', entity: 'tag' },
    ]);

    const blocks = await readBlocks((await app.get('/feeds/terraform').expect(200)).text);

    expect(blocks['digitalocean_droplet.web-1']).toBe('0');
    expect(blocks['digitalocean_droplet.a-b']).toBe('6');
    expect(Object.keys(blocks)).toHaveLength(names.length + 1);
    for (const to of Object.keys(blocks)) expect(to).toMatch(/^digitalocean_[a-z]+\.[A-Za-z_][A-Za-z0-9_-]*$/);
    expect(blocks['digitalocean_tag.tag']).toBe('${1 + 1}"\\b\b');
  });

  it('counts what cannot be imported, and names lists that are not complete', async () => {
    await write([droplet('web-1', '1'), { kind: 'digitalocean.invoice', uid: 'x', name: 'x', entity: 'invoice' }]);
    await database.pool.query(
      `insert into sync_task (run_id, connection_id, task, kind, state, complete, started_at, ended_at)
       values ($1, $2, 'server-list', 'digitalocean.droplet', 'danger', false, now(), now())`,
      [await fixture.run(connection), connection],
    );

    const kinds = ['digitalocean.droplet', 'digitalocean.invoice'];
    const { text, headers } = await app.get('/feeds/terraform', { kind: kinds }).expect(200);

    expect(headers).toMatchObject({ 'maestro-rows': '1', 'maestro-unsupported': '1' });
    expect(text).toContain('# Incomplete: server-list of digitalocean.');
    expect(text).toContain('cannot import them: 1');
    expect(Object.keys(await readBlocks(text))).toEqual(['digitalocean_droplet.web-1']);
  });
});
