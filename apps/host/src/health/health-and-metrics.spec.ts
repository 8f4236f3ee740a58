import { type AddressInfo, createServer, type Socket } from 'node:net';
import { Global, Module } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { runMigrations } from 'graphile-worker';
import { Pool } from 'pg';
import { pino } from 'pino';
import request from 'supertest';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { AccessModule } from '../access/access.module.js';
import { FirstToken } from '../access/tokens/first-token.service.js';
import { HOST_CONFIG } from '../config/host-config.types.js';
import { POOL } from '../database/queries.js';
import { configureHttp } from '../boot/configure-http.js';
import { HostMetrics } from '../metrics/host-metrics.js';
import { MetricsModule } from '../metrics/metrics.module.js';
import { HealthModule } from './health.module.js';
import { Readiness } from './readiness.js';

async function openApp(pool: Pool): Promise<NestExpressApplication> {
  const provided = [
    { provide: POOL, useValue: pool },
    { provide: HOST_CONFIG, useValue: {} },
  ];
  @Global()
  @Module({ providers: provided, exports: provided.map(({ provide }) => provide) })
  class GivenModule {}
  const imports = [GivenModule, AccessModule, HealthModule, MetricsModule];
  const module = await Test.createTestingModule({ imports }).compile();
  const app = module.createNestApplication<NestExpressApplication>();
  configureHttp(app, { role: 'all' }, pino({ level: 'silent' }));
  await app.listen(0, '127.0.0.1');
  return app;
}

describe('HealthModule and MetricsModule', () => {
  let test: TestDatabase;
  let app: NestExpressApplication;
  let token: string;

  beforeEach(async () => {
    test = await createTestDatabase();
    // As in a new database until the first host has created its queue.
    await test.pool.query('drop schema graphile_worker cascade');
    app = await openApp(test.pool);
    token = (await app.get(FirstToken).ensure()) ?? '';
  });

  afterEach(async () => {
    await app.close();
    await test.drop();
  });

  const get = (path: string) => request(app.getHttpServer()).get(path);
  const scrape = async () => (await get('/metrics').set('authorization', `Bearer ${token}`)).text.split('\n');
  const startQueue = () => runMigrations({ connectionString: test.url });

  it('lives, and is ready once the queue is there', async () => {
    const before = await get('/health/ready');
    await startQueue();
    const after = await get('/health/ready');

    expect((await get('/health/live')).body).toEqual({ status: 'ok' });
    expect(before.body).toMatchObject({ status: 503, code: 'not-ready', errors: [{ field: 'queue' }] });
    expect([after.status, after.body]).toEqual([200, { status: 'ok' }]);
  });

  it('serves metrics to readers', async () => {
    const refused = await get('/metrics');
    const answer = await get('/metrics').set('authorization', `Bearer ${token}`);

    expect(refused.status).toBe(401);
    expect(answer.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(answer.text).toContain('process_cpu_seconds_total');
  });

  it('counts syncs, listings, requests and waits', async () => {
    const metrics = app.get(HostMetrics);
    metrics.syncEnded('success');
    metrics.syncEnded('success');
    metrics.listed('servers', 0.3);
    metrics.requested('digitalocean', 429);
    metrics.requested('digitalocean');
    metrics.waited('digitalocean', 1.5);

    expect(await scrape()).toEqual(
      expect.arrayContaining([
        'maestro_syncs_total{outcome="success"} 2',
        'maestro_listing_duration_seconds_bucket{le="0.25",task="servers"} 0',
        'maestro_listing_duration_seconds_bucket{le="0.5",task="servers"} 1',
        'maestro_provider_requests_total{provider="digitalocean",status="429"} 1',
        'maestro_provider_requests_total{provider="digitalocean",status="none"} 1',
        'maestro_rate_limit_wait_seconds_total{provider="digitalocean"} 1.5',
      ]),
    );
  });

  it('counts the resources that are present, by kind', async () => {
    await test.pool.query(`
      with made as (insert into connection (name, provider) values ('a', 'digitalocean') returning id)
      insert into resource (connection_id, provider, kind, uid, part, name, entity, active, tags, attributes, relations,
                            checksum, search_text, first_seen_at, changed_at, gone_at)
      select made.id, 'digitalocean', kind, uid, 'all', uid, 'server', true, '{}', '{}', '[]', '', '', now(), now(), gone
        from made, (values ('droplet', '1', null), ('droplet', '2', null), ('droplet', '3', now()), ('volume', '4', null))
          as row (kind, uid, gone)`);

    const lines = (await scrape()).filter((line) => line.startsWith('maestro_resources{'));

    expect(lines.sort()).toEqual([
      'maestro_resources{provider="digitalocean",kind="droplet"} 2',
      'maestro_resources{provider="digitalocean",kind="volume"} 1',
    ]);
  });

  it('counts the jobs of the queue by their outcome', async () => {
    await startQueue();
    await test.pool.query(`select graphile_worker.add_job('sync'), graphile_worker.add_job('sync')`);
    const jobs = 'graphile_worker._private_jobs';
    await test.pool.query(`update ${jobs} set attempts = max_attempts where id = (select min(id) from ${jobs})`);

    const lines = (await scrape()).filter((line) => line.startsWith('maestro_queue_jobs{'));

    expect(lines.sort()).toEqual([
      'maestro_queue_jobs{state="failed"} 1',
      'maestro_queue_jobs{state="running"} 0',
      'maestro_queue_jobs{state="waiting"} 1',
    ]);
  });

  it('leaves the queue out of the metrics before there is one', async () => {
    const lines = await scrape();

    expect(lines.filter((line) => line.startsWith('maestro_queue_jobs{'))).toEqual([]);
    expect(lines).toContain('# TYPE maestro_queue_jobs gauge');
  });
});

describe('HealthModule and MetricsModule without a database', () => {
  it('lives but is not ready, and goes on measuring itself', async () => {
    const pool = new Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/none' });
    const app = await openApp(pool);

    const live = await request(app.getHttpServer()).get('/health/live');
    const ready = await request(app.getHttpServer()).get('/health/ready');
    const measured = await app.get(HostMetrics).registry.metrics();
    await app.close();
    await pool.end();

    expect(live.status).toBe(200);
    expect(ready.body).toMatchObject({ status: 503, errors: [{ field: 'database' }, { field: 'queue' }] });
    expect(measured).toContain('process_cpu_seconds_total');
    expect(measured).not.toContain('maestro_resources{');
  });

  it('waits about a second for a server that takes connections and says nothing', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => void sockets.push(socket.on('error', () => undefined)));
    await new Promise<void>((resolve) => void silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const pool = new Pool({ connectionString: `postgres://nobody@127.0.0.1:${port}/none` });

    const started = performance.now();
    const faults = await new Readiness(pool).findFaults();
    const took = performance.now() - started;
    for (const socket of sockets) socket.destroy();
    silent.close();
    await pool.end();

    expect(faults.map(({ field }) => field)).toEqual(['database', 'queue']);
    expect(took).toBeGreaterThan(950);
    expect(took).toBeLessThan(5000);
  });
});
