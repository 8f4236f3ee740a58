import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import express, { type Express } from 'express';
import request from 'supertest';
import { securityHeaders } from '../http/headers/response-headers.js';
import { consoleRoutes } from './console-routes.js';

const PAGE =
  '<html><head><meta property="csp-nonce" nonce="__CSP_NONCE__"></head>' +
  '<script src="./color-scheme.js"></script><link href="./assets/main-1a2b3c.js"></html>';
const SCRIPT = 'console.log("a script of some length");\n'.repeat(50);

function serve(folder: string | undefined, basePath?: string): Express {
  const app = express();
  app.use(securityHeaders(), ...consoleRoutes(folder, basePath));
  app.use((_request, response) => void response.status(404).json({ title: 'Not found' }));
  return app;
}

describe('the console, as the host serves it', () => {
  let folder: string;
  let app: Express;

  const file = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'maestro-console-'));
    mkdirSync(join(folder, 'assets'));
    file('index.html', PAGE);
    file('color-scheme.js', SCRIPT);
    file('assets/main-1a2b3c.js', SCRIPT);
    file('assets/main-1a2b3c.js.br', brotliCompressSync(SCRIPT));
    file('assets/main-1a2b3c.js.gz', gzipSync(SCRIPT));
    app = serve(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const browse = (path: string) => request(app).get(path).set('accept', 'text/html,application/xhtml+xml,*/*;q=0.8');

  it.each(['/', '/connections', '/inventory/servers/1?tab=history'])(
    'answers its page at %s, never from a cache',
    async (path) => {
      const answer = await browse(path);

      expect(answer.status).toBe(200);
      expect(answer.type).toBe('text/html');
      expect(answer.headers['cache-control']).toBe('no-cache');
      expect(answer.headers['etag']).toBeUndefined();
    },
  );

  it.each(['/api/v1/nothing', '/api', '/health/nothing', '/metrics', '/assets/main-0.js'])(
    'answers no page at %s',
    async (path) => {
      const answer = await browse(path);

      expect([answer.status, answer.type]).toEqual([404, 'application/json']);
    },
  );

  it('answers its page to browsers only, and to reading only', async () => {
    const statuses = [
      await request(app).get('/nothing').set('accept', 'application/json'),
      await request(app).get('/nothing'),
      await request(app).post('/connections').set('accept', 'text/html'),
      await request(app).get('/'),
    ].map(({ status }) => status);

    expect(statuses).toEqual([404, 404, 404, 200]);
  });

  it('allows nothing but what comes from the host, and style elements only with the nonce of this answer', async () => {
    const [one, other] = [await browse('/'), await browse('/')];

    const nonce = /nonce="([^"]+)"/.exec(one.text)?.[1];
    expect(one.headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; ` +
        `connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    );
    expect(other.headers['content-security-policy']).not.toContain(nonce);
  });

  it('serves files compressed by the build, which may be cached permanently', async () => {
    const ask = (encodings: string) =>
      request(app).get('/assets/main-1a2b3c.js').set('accept-encoding', encodings).buffer(true);

    const answers = [await ask('gzip, br'), await ask('gzip'), await ask('identity')];

    expect(answers.map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined]);
    for (const { headers, text } of answers.slice(1)) {
      expect(text).toBe(SCRIPT);
      expect(headers).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'Accept-Encoding',
        'content-type': expect.stringMatching(/^text\/javascript\b/),
      });
    }
  });

  it('has files without a hash revalidated', async () => {
    const first = await request(app).get('/color-scheme.js');
    const again = await request(app).get('/color-scheme.js').set('if-none-match', String(first.headers['etag']));

    expect(first.headers['cache-control']).toBe('no-cache');
    expect(again.status).toBe(304);
  });

  it('goes on when files are taken away under it, as an upgrade does', async () => {
    file('assets/old-1a2b3c.js', SCRIPT);
    file('assets/old-1a2b3c.js.br', brotliCompressSync(SCRIPT));
    const old = serve(folder);
    for (const name of ['assets/old-1a2b3c.js', 'assets/old-1a2b3c.js.br']) rmSync(join(folder, name));

    const answer = await request(old).get('/assets/old-1a2b3c.js').set('accept-encoding', 'br');

    expect([answer.status, answer.headers['content-encoding']]).toEqual([404, undefined]);
    expect((await request(old).get('/color-scheme.js')).status).toBe(200);
  });

  it('answers an address that is malformed as one that leads nowhere', async () => {
    expect((await request(app).get('/%E0%A4%A')).status).toBe(404);
  });

  it('serves nothing outside of its folder', async () => {
    for (const path of ['/assets/..%2f..%2fetc/passwd', '/..%2f..%2f..%2f..%2fetc/passwd'])
      expect((await request(app).get(path)).status).toBe(404);
  });

  it.each([
    ['the root', '', ['/color-scheme.js', '/assets/main-1a2b3c.js']],
    ['a base path', '/maestro', ['/maestro/color-scheme.js', '/maestro/assets/main-1a2b3c.js']],
  ])('refers to its files by their whole path, and names its base path, at %s', async (_where, basePath, files) => {
    const { text } = await request(serve(folder, basePath)).get('/connections/new').set('accept', 'text/html');

    expect([...text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, path]) => path)).toEqual(files);
    expect(text).toContain(`<meta name="maestro-base-path" content="${basePath}" />`);
  });

  it('says what to do when it was not built', async () => {
    const answer = await request(serve(undefined)).get('/');

    expect([answer.status, answer.type]).toEqual([503, 'text/plain']);
    expect(answer.text).toContain('npm run build');
  });
});
