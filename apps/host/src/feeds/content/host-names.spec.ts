import { useInventory } from '../../../test/use-inventory.js';
import { HostNames } from './host-names.js';

const KIND = 'digitalocean.droplet';
const ID = '8f14e45f-ceea-467f-a9d2-5f6a1c1f2b3d';

describe('HostNames', () => {
  const { database, fixture } = useInventory();

  const namesAmong = async (...stored: string[]) => {
    const connection = await fixture.connection('digitalocean');
    await fixture.write(
      connection,
      stored.map((name, index) => ({ kind: KIND, uid: `${index}`, name })),
    );
    return HostNames.read(database.pool, { state: 'present' });
  };

  it('keep a name that one resource has', async () => {
    expect((await namesAmong('web-1')).of({ id: ID, name: 'web-1' })).toBe('web-1');
  });

  it('tell resources of the same name apart, in whatever case, and so that no name can pass to another', async () => {
    const names = await namesAmong('web', 'WEB');

    expect(names.of({ id: ID, name: 'web' })).toBe('web-8f14e45f');
  });

  it.each([
    ['web server 1', 'web-server-1-8f14e45f'],
    ['-oProxyCommand=x', 'oProxyCommand-x-8f14e45f'],
    ['a\n10.0.0.1 bank', 'a-10.0.0.1-bank-8f14e45f'],
    ['*', 'host-8f14e45f'],
    ['Ü', 'host-8f14e45f'],
  ])('are valid for other tools: %j', async (name, expected) => {
    expect((await namesAmong()).of({ id: ID, name })).toBe(expected);
  });

  it('never come twice, even if the beginnings of ids are equal', async () => {
    const names = await namesAmong();
    const other = `${ID.slice(0, 8)}-0000-4000-8000-000000000000`;

    expect(new Set([names.of({ id: ID, name: 'a b' }), names.of({ id: other, name: 'a b' })]).size).toBe(2);
  });
});
