import { useInventory } from '../../../test/use-inventory.js';

const DROPLET = 'digitalocean.droplet';
const attributes = { publicIpv4: ['203.0.113.7'], privateIpv4: ['10.0.0.7'], publicIpv6: [], features: [] };
const WEB = { kind: DROPLET, uid: '1', name: 'web-1', attributes };
const NO_ADDRESS = { kind: DROPLET, uid: '2', name: 'db-1' };

describe('feeds as text', () => {
  const { app, database, fixture } = useInventory();
  let connection: string;

  beforeEach(async () => {
    connection = await fixture.connection('digitalocean');
  });

  const feed = async (path: string, query: object = {}) => {
    const { text } = await app
      .get(`/feeds/${path}`, query)
      .expect(200)
      .expect('content-type', /^text\/plain/);
    return text;
  };
  const withoutComments = (text: string) => text.replaceAll(/^#.*\n/gm, '');

  it('are entries of a configuration of ssh', async () => {
    await fixture.write(connection, [WEB]);

    expect(withoutComments(await feed('ssh'))).toBe('Host web-1\n  HostName 203.0.113.7\n');
    expect(withoutComments(await feed('ssh', { address: 'private', user: 'deploy' }))).toBe(
      'Host web-1\n  HostName 10.0.0.7\n  User deploy\n',
    );
    await app.get('/feeds/ssh', { user: 'x\n  ProxyCommand y' }).expect(400);
  });

  it('are lines of a hosts file', async () => {
    await fixture.write(connection, [WEB]);

    expect(withoutComments(await feed('hosts'))).toBe('203.0.113.7 web-1\n');
  });

  it.each(['ssh', 'hosts'])('say how many have no address: %s', async (path) => {
    await fixture.write(connection, [WEB, NO_ADDRESS]);

    expect(await feed(path)).toContain('# Left out, because they have no usable address: 1\n');
  });

  it.each(['ssh', 'hosts'])('name the tasks that are not complete, on a line each: %s', async (path) => {
    await fixture.write(connection, [WEB]);
    await database.pool.query(
      `insert into sync_task (run_id, connection_id, task, kind, state, message, started_at, ended_at)
       values ($1, $2, 'server-list', $3, 'danger', E'It failed.\n203.0.113.1 bank', now(), now())`,
      [await fixture.run(connection), connection, DROPLET],
    );

    const text = await feed(path);

    expect(text).toContain(
      '# Incomplete: server-list of digitalocean. It has never been listed completely. It failed.',
    );
    expect(withoutComments(text)).not.toContain('bank');
    expect(withoutComments(text)).toContain('203.0.113.7');
  });
});
