import { exampleOf, type Schema } from './example-of.js';

const DOCUMENT = {
  components: { schemas: { Size: { type: 'object', properties: { gb: { type: 'integer', example: 80 } } } } },
};

describe('an example of a schema', () => {
  it.each<[string, Schema, unknown]>([
    ['its own', { type: 'string', example: 'web-1', enum: ['a'] }, 'web-1'],
    ['the one of what it refers to', { $ref: '#/components/schemas/Size' }, { gb: 80 }],
    ['the one of what it consists of', { allOf: [{ $ref: '#/components/schemas/Size' }] }, { gb: 80 }],
    ['the first of several', { anyOf: [{ $ref: '#/components/schemas/Size' }, { type: 'null' }] }, { gb: 80 }],
    ['its first value', { type: 'string', enum: ['queued', 'running'] }, 'queued'],
    ['its default', { type: 'integer', default: 50, minimum: 1 }, 50],
    ['something of its format', { type: 'string', format: 'date-time' }, '2026-11-01T12:00:00Z'],
    ['null where nothing says what it looks like', { type: ['string', 'null'] }, null],
    ['a list of one', { type: 'array', items: { $ref: '#/components/schemas/Size' } }, [{ gb: 80 }]],
    ['an empty list where nothing tells what is in it', { type: 'array', items: { type: 'string' } }, []],
  ])('is %s', (_which, schema, example) => {
    expect(exampleOf(schema, DOCUMENT as never)).toEqual(example);
  });

  it('has the members that are required, and those that tell what they look like', () => {
    const properties: Record<string, Schema> = {
      id: { type: 'string', format: 'uuid' },
      name: { type: 'string' },
      note: { type: 'string' },
      tag: { type: 'string', example: 'prod' },
    };

    expect(
      Object.keys(exampleOf({ type: 'object', properties, required: ['name'] }, DOCUMENT as never) as object),
    ).toEqual(['id', 'name', 'tag']);
  });

  it('ends where a schema contains itself', () => {
    const tree = { type: 'object', properties: { child: { $ref: '#/components/schemas/Tree' } } };

    expect(JSON.stringify(exampleOf(tree, { components: { schemas: { Tree: tree } } } as never))).toMatch(
      /^(\{"child":)+\{\}\}+$/,
    );
  });
});
