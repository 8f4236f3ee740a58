import { numberedUuid } from '@maestro/testkit';
import { modelRouterKind } from './model-router.kind.js';

const mapped = (row: object) => modelRouterKind.resource({ uuid: numberedUuid(1), ...row });

describe('a model router', () => {
  it('names each model that it may choose once, and those for failures in their order', () => {
    const policies = [{ task_slug: 'summaries', models: ['b', 'a'] }, { models: ['a', ''] }];

    expect(mapped({ config: { policies, fallback_models: ['z', 'a'] } }).attributes).toMatchObject({
      ...{ models: ['b', 'a', 'z'], fallbackModels: ['z', 'a'] },
    });
  });

  it('prefers what its policy says, whatever the word', () => {
    const policies = [{ custom_task: { name: 'Orders' }, selection_policy: { prefer: 'greenest' } }, {}];

    expect(mapped({ config: { policies } }).attributes.policies).toEqual([
      { task: 'Orders', models: [], prefers: 'greenest' },
      { task: undefined, models: [], prefers: undefined },
    ]);
  });

  it.each([
    [['tor1'], 'tor1'],
    [['tor1', 'nyc2'], undefined],
    [[], undefined],
    [null, undefined],
  ])('for %p is in the region %p', (regions, region) => {
    expect(mapped({ regions }).region).toBe(region);
  });

  it('does without all that is null, empty or new', () => {
    expect(mapped({ name: '', config: null, description: '', invented: 1 })).toMatchObject({
      ...{ name: numberedUuid(1), attributes: { about: undefined, models: [], policies: [], fallbackModels: [] } },
    });
  });
});
