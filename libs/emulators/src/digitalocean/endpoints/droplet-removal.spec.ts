import { getJson } from '../../http/get-json.js';
import { startDigitalOceanEmulator } from '../digitalocean-emulator.js';

describe('destroying a Droplet', () => {
  const start = () =>
    startDigitalOceanEmulator({ destroysDroplets: true, tokens: [{ token: 'reads', scopes: ['droplet:read'] }] });

  const destroy = async (url: string, id: number | string, token: string) => {
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(`${url}/v2/droplets/${id}`, { method: 'DELETE', headers })).status;
  };

  it('removes it from the lists, and detaches its volumes', async () => {
    const { url, token, account, close } = await start();
    const volume = [...account.volumes.rows()].find(({ droplet_ids }) => droplet_ids.length > 0);
    const id = volume?.droplet_ids[0] ?? 0;

    const statuses = [await destroy(url, id, token), await destroy(url, id, token)];

    expect(statuses).toEqual([204, 404]);
    expect((await getJson(`${url}/v2/droplets/${id}`, token)).status).toBe(404);
    expect((await getJson(`${url}/v2/volumes/${volume?.id}`, token)).body).toMatchObject({
      volume: { droplet_ids: [] },
    });
    await close();
  });

  it('is refused for a token that only reads, and for other resources', async () => {
    const { url, token, account, close } = await start();
    const id = account.droplets.at(0)?.id ?? 0;

    expect(await destroy(url, id, 'reads')).toBe(403);
    expect(await destroy(url, 'all', token)).toBe(405);
    expect(account.droplets.find(id)).toBeDefined();
    await close();
  });
});
