import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

const connected = async (host: string, port: number): Promise<true> => {
  const socket = connect(port, host);
  await once(socket, 'connect').finally(() => socket.destroy());
  return true;
};

describe('specs reach only this machine', () => {
  it('by an address: others refuse the connection', async () => {
    await expect(connected('192.0.2.1', 443)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await expect(connected('2001:db8::1', 443)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('by a name: others are unknown', async () => {
    await expect(connected('api.example.com', 443)).rejects.toMatchObject({ code: 'ENOTFOUND' });
    await expect(lookup('api.example.com')).rejects.toMatchObject({ code: 'ENOTFOUND' });
    await expect(fetch('https://api.example.com')).rejects.toThrow('fetch failed');
  });

  it('and do reach its servers', async () => {
    const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;

    expect(await connected('127.0.0.1', port)).toBe(true);
    expect(await connected('localhost', port)).toBe(true);
    server.close();
  });
});
