import { regionKind } from './region.kind.js';

const mapped = (row: object) => regionKind.resource({ slug: 'nyc3', ...row });

describe('a region', () => {
  it('has the name that people know it by', () => {
    expect(mapped({ name: 'New York 3', available: true })).toMatchObject({
      ...{ key: { uid: 'nyc3' }, name: 'New York 3', region: 'nyc3', active: true },
    });
  });

  it.each([[{}], [{ name: '', features: null, sizes: null, available: null }]])(
    'may lack all but its slug: %j',
    (row) => {
      expect(mapped(row)).toMatchObject({ name: 'nyc3', active: true, attributes: { features: [], sizes: [] } });
    },
  );
});
