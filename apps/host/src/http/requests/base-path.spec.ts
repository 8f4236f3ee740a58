import { Controller, Get, Module, Req } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { Request } from 'express';
import request from 'supertest';
import { configureHttp } from '../../boot/configure-http.js';
import { createRootLogger } from '../logs/root-logger.js';

@Controller('things')
class ThingController {
  @Get()
  read(@Req() { ip, protocol }: Request): object {
    return { ip, protocol };
  }
}

@Module({ controllers: [ThingController] })
class ThingModule {}

describe('a host behind a proxy', () => {
  const lines: string[] = [];
  let app: NestExpressApplication;

  async function start(config: { basePath?: string; trustedProxies?: readonly string[] }): Promise<void> {
    const module = await Test.createTestingModule({ imports: [ThingModule] }).compile();
    const logger = createRootLogger('info', { write: (line) => void lines.push(line) });
    app = module.createNestApplication<NestExpressApplication>();
    configureHttp(app, { role: 'all', ...config }, logger);
    await app.listen(0, '127.0.0.1');
  }

  beforeEach(() => void lines.splice(0));
  afterEach(() => app.close());

  const get = (path: string) => request(app.getHttpServer()).get(path);
  const FORWARDED = { 'x-forwarded-for': '192.0.2.66, 192.0.2.7', 'x-forwarded-proto': 'https' };

  it('answers below its base path, and where a proxy takes it off', async () => {
    await start({ basePath: '/maestro' });

    const statuses = [
      await get('/maestro/api/v1/things'),
      await get('/api/v1/things'),
      await get('/maestrox/api/v1/things'),
      await get('/other/api/v1/things'),
    ].map(({ status }) => status);

    expect(statuses).toEqual([200, 200, 404, 404]);
    expect(lines.join('')).toContain('"path":"/maestro/api/v1/things"');
  });

  it('leads from its base path alone to the page below it', async () => {
    await start({ basePath: '/maestro' });

    const answer = await get('/maestro?q=a?b');

    expect([answer.status, answer.headers['location']]).toEqual([308, '/maestro/?q=a?b']);
  });

  it('describes its API at the base path, and serves the page of it whole', async () => {
    await start({ basePath: '/maestro' });

    const page = await get('/maestro/api/docs');
    const { body } = await get('/maestro/api/docs/openapi.json');
    const loads = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
    const parts = await Promise.all(loads.map((path) => get(new URL(path, 'http://host/maestro/api/docs').pathname)));

    expect(body.servers).toEqual([{ url: '/maestro' }]);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(new Set(parts.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('takes the word of a trusted proxy for where a request comes from, and logs it', async () => {
    await start({ trustedProxies: ['loopback', '192.0.2.0/28'] });

    const { body } = await get('/api/v1/things').set(FORWARDED);

    expect(body).toEqual({ ip: '192.0.2.66', protocol: 'https' });
    expect(lines.join('')).toContain('"remoteAddress":"192.0.2.66"');
  });

  it('takes it no further than the first address that is no proxy', async () => {
    await start({ trustedProxies: ['127.0.0.1'] });

    expect((await get('/api/v1/things').set(FORWARDED)).body.ip).toBe('192.0.2.7');
  });

  it.each([[[]], [['10.0.0.0/8']]])("takes nobody else's word for it: %j", async (trustedProxies) => {
    await start({ trustedProxies });

    expect((await get('/api/v1/things').set(FORWARDED)).body).toEqual({ ip: '127.0.0.1', protocol: 'http' });
  });
});
