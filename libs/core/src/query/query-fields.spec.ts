import { exampleFields as fields } from '../../test/query-fields.js';
import { lastPart, QUERY_COLUMNS } from './query-fields.js';

const found = (name: string, scope?: readonly string[], preferred?: 'fields' | 'targets') =>
  fields.find(name, scope && new Set(scope), preferred);
const entitiesOf = (...given: Parameters<typeof found>) => {
  const name = found(...given);
  return name?.type === 'fields' ? name.fields.map(({ entity }) => entity) : name?.type;
};

describe('the names in queries', () => {
  it('ignore case, dashes and underscores', () => {
    for (const name of ['memoryGb', 'memory-gb', 'MEMORY_GB', 'attributes.memoryGb'])
      expect(found(name)).toMatchObject({ type: 'fields', fields: [{ name: 'memoryGb', value: 'number' }] });
    expect(found('memory')).toBeUndefined();
  });

  it('are fields of every resource before anything else', () => {
    expect(found('deleted')).toEqual({ type: 'column', name: 'deleted', column: 'deleted', value: 'moment' });
    expect(found('present')).toMatchObject({ type: 'column', column: 'gone' });
    expect(found('toString')).toBeUndefined();
    expect(found('__proto__')).toBeUndefined();
  });

  it('are relations, from both ends', () => {
    expect(found('attached-to')).toEqual({ type: 'relation', relation: 'attached-to', direction: 'from' });
    expect(found('related')).toEqual({ type: 'relation', direction: 'both' });
    const names = fields.names();
    const relations = names.flatMap((name) => {
      const each = found(name);
      return each?.type === 'relation' ? [each] : [];
    });
    expect(relations.filter(({ relation }) => relation === 'attached-to').map(({ direction }) => direction)).toEqual([
      'from',
      'to',
    ]);
  });

  it('are roles, with hourly prices as monthly ones', () => {
    expect(fields.fields('cost').map(({ entity, times }) => [entity, times === undefined])).toEqual([
      ['machine', false],
      ['disk', true],
    ]);
  });

  it('lead into records', () => {
    expect(found('rules.from')).toMatchObject({ fields: [{ steps: ['rules', 'from'], value: 'cidr' }] });
  });

  it('mean a kind or an entity unless an attribute of that name is compared', () => {
    expect(found('vm')).toEqual({ type: 'target', word: 'vm' });
    // A machine has an attribute of the name of the entity.
    expect(entitiesOf('disk')).toEqual(['machine']);
    expect(entitiesOf('disk', undefined, 'targets')).toBe('target');
    expect(entitiesOf('disk', ['disk'])).toBe('target');
  });

  it('mean only attributes of the entities in question', () => {
    expect(entitiesOf('size')).toEqual(['machine', 'disk']);
    expect(entitiesOf('size', ['disk'])).toEqual(['disk']);
    expect(entitiesOf('size', [])).toEqual([]);
  });

  it('are all understood that are suggested, each once', () => {
    const names = fields.names();

    expect(names).toEqual([...new Set(names)]);
    expect(names.slice(0, 3)).toEqual(Object.keys(QUERY_COLUMNS).slice(0, 3));
    expect(names.filter((name) => name !== 'has' && !found(name))).toEqual([]);
    expect(fields.names(new Set(['disk']))).not.toContain('memoryGb');
  });

  it('include the last part of a kind', () => {
    expect(['acme.vm', 'acme'].map(lastPart)).toEqual(['vm', 'acme']);
  });
});
