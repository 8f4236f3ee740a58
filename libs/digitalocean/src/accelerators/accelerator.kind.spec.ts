import { acceleratorKind } from './accelerator.kind.js';

const part = (id: string, region?: string) => ({ id, parent: { region } as never });
const sizes = (price_per_hour: string, currency: string | null = 'USD') => ({
  sizes: { rows: new Map([['gpu-1 atl1', { price_per_hour, currency }]]) },
});
const mapped = (row: object, joined = sizes('2.5'), under = part('i1', 'atl1')) =>
  acceleratorKind.resource({ id: 'g1', slug: 'gpu-1', ...row }, under, joined);

describe('an accelerator', () => {
  it('costs what its type costs in the region of its inference', () => {
    expect(mapped({}).attributes.hourlyCost).toEqual({ amount: 2.5, currency: 'USD' });
    expect(mapped({}, sizes('0', null)).attributes.hourlyCost).toEqual({ amount: 0, currency: 'USD' });
  });

  it('has an unknown cost where the list of prices lacks its type in that region', () => {
    expect(mapped({}, sizes('2'), part('i1', 'tor1'))).toMatchObject({
      ...{ attributes: { hourlyCost: undefined }, unknown: [{ field: 'hourlyCost' }] },
    });
  });

  it('is a member of its inference, and another one under another, though its id is the same', () => {
    expect(mapped({}).relations).toMatchObject([
      { type: 'member-of', to: { kind: 'digitalocean.dedicated-inference', uid: 'i1' } },
    ]);
    expect(mapped({}).key.uid).not.toBe(mapped({}, sizes('2'), part('i2', 'atl1')).key.uid);
  });

  it.each(['provisioning', 'of tomorrow', '', null])('with the status %p is not active', (status) => {
    expect(mapped({ status }).active).toBe(false);
  });

  it('does without all that is null, empty or new', () => {
    expect(mapped({ name: '', slug: null, role: '', created_at: null, invented: {} })).toMatchObject({
      ...{ name: 'g1', attributes: { type: undefined, purpose: undefined, hourlyCost: undefined } },
    });
  });
});
