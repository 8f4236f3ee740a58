import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchExport, readExport } from './fetch-export';

const WHOLE = Buffer.from('{"name":"web-1"}\n'.repeat(50_000));
const DIGEST = `sha-256=:${createHash('sha256').update(WHOLE).digest('base64')}:`;
const HEADERS = {
  'content-type': 'application/x-ndjson; charset=utf-8',
  'content-disposition': 'attachment; filename="maestro-resources-2026-11-02T12-00-00Z.ndjson"',
  'content-digest': DIGEST,
};
const MEASURED = { ...HEADERS, 'content-length': String(WHOLE.length) };
const ALTERED = Buffer.from(WHOLE.toString().replace('web-1', 'web-2'));

describe('fetchExport', () => {
  const servers: Server[] = [];
  afterEach(() => {
    vi.unstubAllGlobals();
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  const serve = async (answer: RequestListener): Promise<string> => {
    const server = createServer(answer).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/export`;
  };

  it('returns a complete file, with the name from the host', async () => {
    const address = await serve((_, response) => response.writeHead(200, MEASURED).end(WHOLE));

    const file = await fetchExport(address);

    expect(file).toMatchObject({ name: 'maestro-resources-2026-11-02T12-00-00Z.ndjson', isChecked: true });
    expect(file?.content.size).toBe(WHOLE.length);
  });

  it('rejects a truncated file, with the amount that arrived', async () => {
    const address = await serve((_, response) => {
      response.writeHead(200, MEASURED).write(WHOLE.subarray(0, 1000), () => response.destroy());
    });

    await expect(fetchExport(address)).rejects.toThrow(
      /^The export is incomplete: (0|1,000) of 850,000 bytes arrived\. Try again\.$/,
    );
  });

  it('rejects a truncated file that the browser considers complete', async () => {
    const cut = readExport(new Response(WHOLE.subarray(0, 1000), { headers: MEASURED }));

    await expect(cut).rejects.toThrow('The export is incomplete: 1,000 of 850,000 bytes arrived. Try again.');
  });

  it.each([
    ['altered', MEASURED, ALTERED],
    ['cut by a proxy that removed its length', HEADERS, WHOLE.subarray(0, 1000)],
    ['altered and compressed by a proxy', { ...HEADERS, 'content-encoding': 'gzip' }, gzipSync(ALTERED)],
  ])('rejects a file that was %s', async (_how, headers, body) => {
    const address = await serve((_, response) => response.writeHead(200, headers).end(body));

    await expect(fetchExport(address)).rejects.toThrow('does not match the checksum that the host sent with it');
  });

  it('checks the digest of a file that a proxy compressed', async () => {
    const headers = { ...HEADERS, 'content-encoding': 'gzip' };
    const address = await serve((_, response) => response.writeHead(200, headers).end(gzipSync(WHOLE)));

    expect(await fetchExport(address)).toMatchObject({ isChecked: true });
  });

  it('compares the length if the page has no digests', async () => {
    vi.stubGlobal('crypto', {});
    const address = await serve((_, response) => response.writeHead(200, MEASURED).end(WHOLE));

    expect(await fetchExport(address)).toMatchObject({ isChecked: true });
  });

  it('reports that it could not compare anything', async () => {
    vi.stubGlobal('crypto', {});
    const address = await serve((_, response) => response.writeHead(200, HEADERS).end(WHOLE));

    expect(await fetchExport(address)).toMatchObject({ isChecked: false });
  });

  it.each([
    ['announced', MEASURED],
    ['not announced', HEADERS],
  ])('leaves a large file to the browser if its length is %s, and stops reading', async (_how, headers) => {
    let closed: Promise<unknown> = Promise.reject(new Error('Nobody asked.'));
    closed.catch(() => undefined);
    const address = await serve((_, response) => {
      closed = once(response, 'close');
      response.writeHead(200, headers).write(WHOLE.subarray(0, 300_000));
    });

    expect(await fetchExport(address, 200_000)).toBeUndefined();
    await closed;
  });

  it('reports errors of the host', async () => {
    const address = await serve((_, response) => {
      const problem = { code: 'too-many-exports', title: 'Too many exports', status: 429, detail: 'Wait.' };
      response.writeHead(429, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
    });

    await expect(fetchExport(address)).rejects.toMatchObject({
      name: 'ApiProblem',
      facts: { code: 'too-many-exports' },
    });
  });

  it('reports an unreachable host', async () => {
    const address = await serve((request) => request.socket.destroy());

    await expect(fetchExport(address)).rejects.toMatchObject({ name: 'ServerUnreachableError' });
  });
});
