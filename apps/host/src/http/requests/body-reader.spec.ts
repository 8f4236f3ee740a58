import { Body, Controller, Get, Module, Post, Query } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import request from 'supertest';
import { PublicRoute } from '../openapi/route-decorators.js';
import { configureHttp } from '../../boot/configure-http.js';
import { createRootLogger } from '../logs/root-logger.js';

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
  @IsInt({ each: true })
  limit?: number;
}

@Controller()
class ThingController {
  @Post('things')
  make(@Body() thing: ThingDto): ThingDto {
    return thing;
  }

  @Post('open')
  @PublicRoute()
  enter(@Body() thing: ThingDto): ThingDto {
    return thing;
  }

  @Get('things')
  list(@Query() page: PageDto): PageDto {
    return page;
  }
}

@Module({ controllers: [ThingController] })
class ThingModule {}

describe('the body of a request', () => {
  let app: NestExpressApplication;

  beforeAll(async () => {
    const module = await Test.createTestingModule({ imports: [ThingModule] }).compile();
    app = module.createNestApplication<NestExpressApplication>({ bodyParser: false });
    configureHttp(app, { role: 'all' }, createRootLogger('silent'));
    await app.listen(0, '127.0.0.1');
  });

  afterAll(() => app.close());

  const client = () => request(app.getHttpServer());

  it.each([
    ['a route', '/api/v1/things', 256],
    ['a route that is open to anyone', '/api/v1/open', 4],
  ])('refuses a body that is too large for %s, and takes one just below', async (_what, path, kib) => {
    const thing = (length: number) => ({ name: 'x'.repeat(length), credentials: { token: 'a' } });

    const large = await client()
      .post(path)
      .send(thing(kib * 1024));
    const small = await client()
      .post(path)
      .send(thing((kib - 1) * 1024));

    expect(large.body).toMatchObject({
      status: 413,
      code: 'body-too-large',
      detail: expect.stringContaining(`${kib} KiB`),
    });
    expect(small.status).toBe(201);
  });

  it('refuses a list before it looks into it', async () => {
    const answer = await client()
      .post('/api/v1/things')
      .send(Array.from({ length: 80_000 }, () => ({})));

    expect(answer.body).toMatchObject({ status: 400, detail: expect.stringContaining('an object is expected') });
    expect(answer.text.length).toBeLessThan(500);
  });

  it('names the first broken rules only, cuts what a client called its fields, and says how many more there are', async () => {
    const many = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`${index}${'x'.repeat(200)}`, 1]));

    const answer = await client()
      .post('/api/v1/things')
      .send({ ['y'.repeat(5000)]: 1, ...many });

    expect(answer.body).toMatchObject({ status: 400, moreErrors: expect.any(Number) });
    expect(answer.body.errors).toHaveLength(20);
    expect(answer.body.errors.length + answer.body.moreErrors).toBeGreaterThan(900);
    expect(answer.text.length).toBeLessThan(20_000);
  });

  it.each([
    ['a thousand values', { credentials: Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [index, 1])) }],
    ['many lists', { name: [Array.from({ length: 500 }, () => []), Array.from({ length: 500 }, () => [])] }],
  ])('refuses a body with more than %s', async (_what, body) => {
    const answer = await client().post('/api/v1/things').send(body);

    expect(answer.body).toMatchObject({ status: 400, detail: expect.stringContaining('more than 1000 values') });
  });

  it.each([17, 1000, 60_000])('refuses a body of %d levels', async (depth) => {
    const nested = `{"name": ${'['.repeat(depth)}${']'.repeat(depth)}}`;

    const answer = await client().post('/api/v1/things').type('json').send(nested);

    expect(answer.body).toMatchObject({ status: 400, detail: expect.stringContaining('nested more than 16 levels') });
  });

  it.each([
    ['NUL', '{"name": "a\\u0000b"}', 'name'],
    ['half of a surrogate pair', '{"credentials": {"token": "\\ud83d"}}', 'credentials.token'],
    ['a name with NUL', '{"credentials": {"a\\u0000": 1}}', 'credentials.a\0'],
  ])('refuses %s in a body, and names the field', async (_what, body, field) => {
    const answer = await client().post('/api/v1/things').type('json').send(body);

    expect(answer.body).toMatchObject({ status: 400, errors: [{ field }] });
  });

  it('refuses NUL in a query, and names the parameter', async () => {
    const answer = await client().get('/api/v1/things?limit=1&limit=a%00');

    expect(answer.body).toMatchObject({ status: 400, errors: [{ field: 'limit.1' }] });
  });

  it('takes text of any other kind', async () => {
    const thing = { name: '👩‍👩‍👧\u200b\u202e\ufeff\ufffd', credentials: { token: '\n' } };

    const answer = await client().post('/api/v1/things').send(thing);

    expect(answer.body).toEqual(thing);
  });
});
