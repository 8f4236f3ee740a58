import { Body, Controller, Get, Module, Param, Post, Query } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import request from 'supertest';
import { configureHttp } from './configure-http.js';
import { ProblemError } from '../http/problems/problem.error.js';
import { createRootLogger } from '../http/logs/root-logger.js';
import { IdParam } from '../http/requests/request-decorators.js';

class CredentialsDto {
  @IsString()
  token!: string;
}

class ThingDto {
  @IsString()
  name!: string;

  @ValidateNested()
  @Type(() => CredentialsDto)
  credentials!: CredentialsDto;
}

class PageDto {
  @IsOptional()
  @IsInt()
  @Type(() => Number)
  limit?: number;
}

const FAILURES: Readonly<Record<string, () => Error>> = {
  problem: () => new ProblemError('last-admin-token', 'Thing 1 is in use. Free it first.'),
  unexpected: () => new Error('password=hunter2'),
  database: () => Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
  disk: () => Object.assign(new Error('could not extend file'), { code: '53100' }),
  query: () => Object.assign(new Error('column does not exist'), { code: '42703' }),
};

@Controller()
class ThingController {
  @Post('things')
  make(@Body() thing: ThingDto): ThingDto {
    return thing;
  }

  @Get('things')
  list(@Query() page: PageDto): PageDto {
    return page;
  }

  @Get('things/:id')
  one(@IdParam('resource') id: string): { id: string } {
    return { id };
  }

  @Get('failures/:kind')
  fail(@Param('kind') kind: string): never {
    throw FAILURES[kind]?.() ?? new Error('no such failure');
  }

  @Get('health/live')
  live(): { status: string } {
    return { status: 'ok' };
  }
}

@Module({ controllers: [ThingController] })
class ThingModule {}

describe('configureHttp', () => {
  const lines: string[] = [];
  let app: NestExpressApplication;

  beforeAll(async () => {
    const module = await Test.createTestingModule({ imports: [ThingModule] }).compile();
    const logger = createRootLogger('info', { write: (line) => void lines.push(line) });
    app = module.createNestApplication<NestExpressApplication>({ bodyParser: false });
    configureHttp(app, { role: 'all' }, logger);
    await app.listen(0, '127.0.0.1');
  });

  beforeEach(() => void lines.splice(0));

  afterAll(() => app.close());

  const client = () => request(app.getHttpServer());
  const logged = () => lines.map((line) => JSON.parse(line)).filter(({ req }) => req !== undefined);

  it('responds with the given problem and the id of the request', async () => {
    const answer = await client().get('/api/v1/failures/problem').set('x-request-id', 'mine-1');

    expect(answer.status).toBe(409);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.headers['x-request-id']).toBe('mine-1');
    expect(answer.body).toEqual({
      type: 'urn:problem-type:maestro:last-admin-token',
      code: 'last-admin-token',
      title: 'Last admin token',
      status: 409,
      detail: 'Thing 1 is in use. Free it first.',
      instance: 'mine-1',
    });
  });

  it.each(['/api/v1/failures/problem', '/api/v1/nothing', '/health/live'])(
    'lets no browser make a page of %s, frame it, or guess what it is',
    async (path) => {
      const { headers } = await client().get(path);

      expect(headers).toMatchObject({
        'content-security-policy': expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'/),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'no-referrer',
      });
      expect(headers).not.toHaveProperty('x-powered-by');
    },
  );

  it.each(['/api/v1/things', '/api/v1/failures/problem', '/api/v1/nothing', '/health/live'])(
    'forbids caching the response of %s',
    async (path) => {
      expect((await client().get(path)).headers['cache-control']).toBe('no-store');
    },
  );

  it('gives a request an id of its own when it brings none that is safe', async () => {
    const answer = await client().get('/api/v1/things').set('x-request-id', 'a b<script>');

    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('names every bad field by its path and repeats no value', async () => {
    const answer = await client()
      .post('/api/v1/things')
      .send({ credentials: { token: 4711, colour: 'teal' }, size: 'huge' });

    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe('invalid-request');
    expect(answer.body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      'credentials.colour',
      'credentials.token',
      'name',
      'size',
    ]);
    expect(answer.text).not.toMatch(/4711|teal|huge/);
  });

  it('reads numbers of a query, and refuses what is none', async () => {
    const good = await client().get('/api/v1/things?limit=5');
    const bad = await client().get('/api/v1/things?limit=five');

    expect(good.body).toEqual({ limit: 5 });
    expect(bad.body).toMatchObject({ status: 400, errors: [{ field: 'limit' }] });
  });

  it('answers a malformed id like an unknown one, without repeating it', async () => {
    const answer = await client().get('/api/v1/things/hunter2');

    expect(answer.body).toMatchObject({ status: 404, code: 'resource-not-found' });
    expect(answer.text).not.toContain('hunter2');
  });

  it('refuses malformed JSON without quoting it', async () => {
    const answer = await client().post('/api/v1/things').type('json').send('{"token": dop_v1_hunter2}');

    expect(answer.body).toMatchObject({ status: 400, code: 'malformed-json' });
    expect(answer.text).not.toContain('hunter2');
  });

  it('refuses a body that is not JSON', async () => {
    const answer = await client().post('/api/v1/things').type('form').send('name=a');

    expect(answer.body).toMatchObject({ status: 415, type: 'urn:problem-type:maestro:unsupported-media-type' });
  });

  it.each(['/nowhere', '/api/v1/nowhere', '/api/docs/nowhere', '/health/nowhere', '/metrics'])(
    'answers the unknown route %s with a problem',
    async (path) => {
      const answer = await client().get(path);

      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(answer.body).toMatchObject({
        status: 404,
        code: 'unknown-route',
        instance: answer.headers['x-request-id'],
      });
    },
  );

  it('answers a path that cannot be decoded with a problem', async () => {
    const answer = await client().get('/api/v1/things/%zz');

    expect(answer.body).toMatchObject({ status: 400, code: 'bad-request' });
  });

  it('tells nothing of an unexpected error but where to look it up', async () => {
    const answer = await client().get('/api/v1/failures/unexpected');

    expect(answer.body).toMatchObject({ status: 500, instance: answer.headers['x-request-id'] });
    expect(answer.text).not.toMatch(/hunter2|\.ts|at /);
    expect(logged()[0]).toMatchObject({ level: 50, err: { message: 'password=hunter2' } });
  });

  it('tells a database that is away from a query that is wrong', async () => {
    const away = await client().get('/api/v1/failures/database');
    const wrong = await client().get('/api/v1/failures/query');

    expect(away.body).toMatchObject({ status: 503, type: 'urn:problem-type:maestro:database-unavailable' });
    expect(away.headers['retry-after']).toBe('5');
    expect(wrong.body).toMatchObject({ status: 500 });
    expect(lines.join('')).not.toContain('hunter2');
  });

  it('reports a full disk', async () => {
    const answer = await client().get('/api/v1/failures/disk');

    expect(answer.body).toMatchObject({
      status: 507,
      code: 'disk-full',
      detail: expect.stringContaining('free some space'),
    });
  });

  it('logs each request with its id, and neither its headers, its query nor its body', async () => {
    await client()
      .post('/api/v1/things?token=hunter2')
      .set('authorization', 'Bearer hunter2')
      .set('cookie', 'session=hunter2')
      .set('x-request-id', 'mine-2')
      .send({ name: 'hunter2', credentials: { token: 'hunter2' } });

    expect(logged()).toMatchObject([
      { req: { id: 'mine-2', method: 'POST', path: '/api/v1/things' }, res: { statusCode: 201 } },
    ]);
    expect(lines.join('')).not.toContain('hunter2');
  });

  it('does not log health checks', async () => {
    const answer = await client().get('/health/live');

    expect(answer.status).toBe(200);
    expect(logged()).toEqual([]);
  });

  it('does not log the files that it serves, but does log one that is not there', async () => {
    await client().get('/api/docs');
    await client().get('/api/docs/swagger-ui.css');
    await client().get('/nowhere.css');

    expect(logged()).toMatchObject([{ req: { path: '/nowhere.css' }, res: { statusCode: 404 } }]);
  });

  it('serves OpenAPI 3.1 with bearer tokens and problems', async () => {
    const { body } = await client().get('/api/docs/openapi.json');

    expect(body.openapi).toBe('3.1.0');
    expect(body.security).toEqual([{ bearer: [] }, { session: [] }]);
    expect(body.paths['/api/v1/things'].post.responses.default.content).toMatchObject({
      'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } },
    });
    expect(body.components.schemas.ProblemDto.properties.errors.items.$ref).toBe(
      '#/components/schemas/FieldProblemDto',
    );
  });

  it('serves the page of the API documents whole, under a policy that lets it load from the host alone', async () => {
    const page = await client().get('/api/docs');
    const loads = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
    const parts = await Promise.all(loads.map((path) => client().get(new URL(path, 'http://host/api/docs').pathname)));

    expect(loads).toContain('./docs/swagger-ui-init.js');
    expect(loads.filter((path) => /^(https?:)?\/\//.test(path))).toEqual([]);
    expect(parts.map(({ status }) => status)).toEqual(parts.map(() => 200));
    expect(page.text).not.toMatch(/<script(?![^>]* src=)/);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none';.*script-src 'self';/);
    expect(page.headers['content-security-policy']).not.toMatch(/upgrade-insecure|https:/);
  });
});
