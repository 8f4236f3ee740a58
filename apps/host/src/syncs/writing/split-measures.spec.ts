import type { Resource } from '@maestro/core';
import { splitMeasures } from './split-measures.js';

const bucket = (attributes: object): Resource => ({
  key: { provider: 'spaces', kind: 'spaces.bucket', uid: 'nyc3/a' },
  name: 'a',
  entity: 'bucket',
  active: true,
  tags: [],
  attributes,
  relations: [],
  raw: {},
});

describe('splitMeasures', () => {
  it('takes volatile values out of the attributes, even nested ones', () => {
    const tree = { objectCount: true, usage: { bytes: true } } as const;

    const { resource, measures } = splitMeasures(
      bucket({ objectCount: 0, usage: { bytes: 7, limit: 9 }, versioning: 'off' }),
      tree,
    );

    expect(resource.attributes).toEqual({ usage: { limit: 9 }, versioning: 'off' });
    expect(measures).toEqual({ objectCount: 0, usage: { bytes: 7 } });
  });

  it('says nothing of what was not read', () => {
    const split = splitMeasures(bucket({ versioning: 'off' }), { objectCount: true, usage: { bytes: true } });

    expect(split).toEqual({ resource: bucket({ versioning: 'off' }) });
  });
});
