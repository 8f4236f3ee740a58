import { monthlyCost } from './app-joins.js';

const SIZES: Readonly<Record<string, { usd_per_month: string | number }>> = {
  small: { usd_per_month: '5.00' },
  large: { usd_per_month: 25.5 },
  strange: { usd_per_month: 'free' },
};
const cost = (spec: object) => monthlyCost({ name: 'shop', ...spec }, (slug) => SIZES[slug ?? '']);
const instances = (instance_size_slug: string | null, more: object = {}) => ({
  name: 'web',
  instance_size_slug,
  ...more,
});

describe('the monthly cost of an app', () => {
  it('is the sum of the instances of its services and workers, without jobs', () => {
    expect(
      cost({
        services: [instances('small', { instance_count: 3 })],
        workers: [instances('large')],
        jobs: [instances('large')],
      }),
    ).toEqual({ amount: 40.5, currency: 'USD' });
  });

  it.each([[{}], [{ services: null, static_sites: [{ name: 'docs' }] }]])('is zero with %j', (spec) => {
    expect(cost(spec)).toEqual({ amount: 0, currency: 'USD' });
  });

  it.each([
    [instances('unheard-of')],
    [instances(null)],
    [instances('strange')],
    [instances('small', { autoscaling: { min_instance_count: 1 } })],
  ])('is unknown, rather than too low, with %j', (service) => {
    expect(cost({ services: [instances('small'), service] })).toBeUndefined();
  });
});
