import { typeOf } from '../../test/resources.js';
import { defineEntity } from '../catalogue/entity.js';
import { oneOf, text } from '../catalogue/fields.js';
import { mayHaveChildren, parentConditionProblems } from './parent-condition.js';

const cluster = defineEntity({
  id: 'cluster',
  title: { one: 'Cluster', many: 'Clusters' },
  category: 'databases',
  icon: 'database',
  fields: { engine: text({ label: 'Engine' }), mode: oneOf(['single', 'sharded'], { label: 'Mode' }) },
});

describe('a condition on the parent', () => {
  const where = { engine: ['kafka', 'redpanda'], mode: ['sharded'] };

  it.each([
    [{ engine: 'kafka', mode: 'sharded' }, true],
    [{ engine: 'pg', mode: 'sharded' }, false],
    [{ engine: 'kafka', mode: 'single' }, false],
    // What could not be read rules nothing out.
    [{ mode: 'sharded' }, true],
    [{}, true],
  ])('of %p is met: %p', (attributes, met) => {
    expect(mayHaveChildren({ attributes }, where)).toBe(met);
  });

  it('that is absent is met by every parent', () => {
    expect(mayHaveChildren({ attributes: { engine: 'pg' } })).toBe(true);
  });
});

describe('the conditions of a manifest', () => {
  const parent = typeOf('cluster', { entity: 'cluster' });
  const problems = (parentWhere: object, under: string | undefined = 'fake.cluster') =>
    parentConditionProblems([parent, typeOf('topic', { parent: under, parentWhere: parentWhere as never })], [cluster]);

  it('name attributes of the parent, with values that they can have', () => {
    expect(problems({ engine: ['kafka'], mode: ['single', 'sharded'] })).toEqual([]);
  });

  it.each([
    ['names nothing', {}, 'needs an attribute of its parent'],
    ['names no attribute', { motor: ['kafka'] }, 'names "motor", which is not an attribute of the entity "cluster"'],
    ['names no values', { engine: [] }, 'needs a list of values for "engine"'],
    ['names one value outside a list', { engine: 'kafka' }, 'needs a list of values for "engine"'],
    ['names a value that cannot be', { mode: ['single', 'double'] }, 'names "double", which "mode" cannot be'],
  ])('are refused where one %s', (_what, parentWhere, problem) => {
    expect(problems(parentWhere)).toEqual([expect.stringContaining(problem)]);
  });

  it('are refused where there is no parent', () => {
    expect(parentConditionProblems([typeOf('topic', { parentWhere: { engine: ['kafka'] } })], [cluster])).toEqual([
      expect.stringContaining('"fake.topic" is not listed under another kind'),
    ]);
  });
});
