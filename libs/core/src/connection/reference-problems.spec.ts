import { defineEntity } from '../catalogue/entity.js';
import { money, text } from '../catalogue/fields.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import { referenceProblems } from './reference-problems.js';

const size = defineEntity({
  ...{ id: 'size', title: { one: 'Size', many: 'Sizes' }, category: 'reference', icon: 'scale' },
  fields: { version: text({ label: 'Version', role: 'version' }), price: money({ label: 'Price', per: 'month' }) },
});
const costly = defineEntity({
  ...{ id: 'costly', title: { one: 'Costly', many: 'Costlies' }, category: 'reference', icon: 'scale' },
  fields: { price: money({ label: 'Price', per: 'month', role: 'cost' }) },
});

const typeOf = (name: string, more: Partial<ResourceType> = {}): ResourceType => ({
  ...{ kind: `fake.${name}`, task: `${name}-list`, access: `get_${name}s`, title: name, entity: name, scopes: [] },
  ...more,
});
const reference = (more: Partial<ResourceType> = {}) => typeOf('size', { reference: true, ...more });
const problemsOf = (...types: ResourceType[]) => referenceProblems(types, [size, costly]);

describe('a kind of what a provider offers to everybody', () => {
  it('may have prices and versions, and kinds of things beside it', () => {
    expect(problemsOf(reference(), typeOf('server'))).toEqual([]);
  });

  it.each([
    { parent: 'fake.server' },
    { narrowed: true },
    { aliasOf: 'fake.server' },
    { tellsUnchanged: true },
  ] as const)('is not declared with %j', (more) => {
    const [name = ''] = Object.keys(more);

    expect(problemsOf(reference(more))).toEqual([
      `"fake.size" is a reference, which is one list that everybody sees. Leave out its \`${name}\`.`,
    ]);
  });

  it('has nothing listed under it', () => {
    expect(problemsOf(reference(), typeOf('part', { parent: 'fake.size' }))).toEqual([
      '"fake.part" is listed under "fake.size", which is a reference and not read in every sync.',
    ]);
  });

  it('shares no entity with things of an account', () => {
    expect(problemsOf(reference(), typeOf('server', { entity: 'size' }))).toEqual([
      '"fake.size" is a reference of the entity "size", and "fake.server" is not. Give it an entity of its own.',
    ]);
  });

  it('costs nothing', () => {
    expect(problemsOf(reference({ entity: 'costly' }))).toEqual([
      '"fake.size" is a reference, so no "price" is that of a thing. Leave out its role "cost".',
    ]);
  });
});
