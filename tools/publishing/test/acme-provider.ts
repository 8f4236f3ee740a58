import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const ACME_TOKEN = `acme_${'0'.repeat(32)}`;

/** The provider for the README's plugin: three volumes, in pages of two, for requests with the token. */
export async function startAcme(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const volumes = [1, 2, 3].map((id) => ({
    id,
    name: `data-${id}`,
    gigabytes: 10 * id,
    zone: 'eu-1',
    state: 'ready',
    created: '2026-11-01T10:00:00Z',
    servers: [id + 40],
  }));
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://acme');
    const page = Number(searchParams.get('page') ?? 1);
    const size = Math.min(2, Number(searchParams.get('per_page') ?? 2));
    const rows = volumes.slice((page - 1) * size, page * size);
    const next = page * size < volumes.length ? `/v1/volumes?page=${page + 1}` : null;
    const answer = (status: number, body: object): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const refused = (code: string): object => ({ error: { code, message: `Error: ${code}.` } });
    if (request.headers.authorization !== `Bearer ${ACME_TOKEN}`) answer(401, refused('unauthorized'));
    else if (pathname !== '/v1/volumes') answer(404, refused('not_found'));
    else answer(200, { volumes: rows, meta: { total: volumes.length }, links: { next } });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
