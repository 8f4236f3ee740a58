import { OpenApiDocument } from './openapi-document.js';

const schema = {
  type: 'object',
  required: ['servers'],
  properties: {
    servers: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'tags'],
        properties: {
          id: { type: 'integer' },
          state: { type: 'string', enum: ['on', 'off'], nullable: true },
          tags: { type: 'array', items: { type: 'string' } },
        },
      },
    },
  },
};
const answer = { content: { 'application/json': { schema } } };
const TEXT = JSON.stringify({
  paths: {
    '/v1/servers': { get: { responses: { '200': { $ref: '#/components/responses/servers' } } } },
    '/v1/servers/{id}': { get: { responses: { default: answer } } },
    '/v1/servers/latest': { get: { responses: { '200': answer } } },
  },
  components: { responses: { servers: answer } },
});
const document = new OpenApiDocument(TEXT);
const row = (more: object) => ({ servers: [{ id: 1, tags: [], ...more }] });

describe('an OpenAPI document', () => {
  it('accepts a body that matches the document', () => {
    expect(document.problems('/v1/servers', 200, row({ state: 'on' }))).toEqual([]);
    expect(document.problems('/v1/servers', 200, row({ state: null }))).toEqual([]);
    expect(document.problems('/v1/servers/{id}', 404, row({}))).toEqual([]);
  });

  it.each([
    ['another type', { id: '1' }, '/v1/servers: /servers/0/id must be integer'],
    [
      'an unknown value',
      { state: 'asleep' },
      '/v1/servers: /servers/0/state must be equal to one of the allowed values',
    ],
    ['undocumented null', { tags: null }, '/v1/servers: /servers/0/tags must be array'],
  ])('names %s', (_what, more, problem) => {
    expect(document.problems('/v1/servers', 200, row(more))).toEqual([problem]);
  });

  it('accepts only null for any member if that is allowed', () => {
    const lenient = new OpenApiDocument(TEXT, { allowsNull: true });

    expect(lenient.problems('/v1/servers', 200, row({ tags: null }))).toEqual([]);
    expect(lenient.problems('/v1/servers', 200, row({ tags: null, id: 'x' }))).toEqual([
      '/v1/servers: /servers/0/id must be integer',
    ]);
    expect(lenient.problems('/v1/servers', 200, { servers: [{ id: 1 }] })).toEqual([
      "/v1/servers: /servers/0 must have required property 'tags'",
    ]);
  });

  it('finds the most specific documented path of an address', () => {
    expect(document.pathOf('/v1/servers/12')).toBe('/v1/servers/{id}');
    expect(document.pathOf('/v1/servers/latest')).toBe('/v1/servers/latest');
    expect(document.pathOf('/v1/volumes')).toBeUndefined();
    expect(document.readPath('/v1/servers')).toBe('/v1/servers/{id}');
  });
});
