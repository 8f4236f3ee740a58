import { appSizeKind } from './app-size.kind.js';

const mapped = (row: object) => appSizeKind.resource({ slug: 'apps-s-1vcpu-0.5gb', ...row });

describe('a size of app instances', () => {
  it('has numbers, whether they come as texts or not', () => {
    const row = { cpus: '1', memory_bytes: '536870912', bandwidth_allowance_gib: 50, usd_per_month: '5.00' };

    expect(mapped(row).attributes).toMatchObject({
      ...{ vcpus: 1, memoryMb: 512, transferGb: 50 },
      monthlyPrice: { amount: 5, currency: 'USD' },
    });
  });

  it.each([[{}], [{ cpus: null, memory_bytes: '', usd_per_month: 'free' }]])(
    'lacks what is not a number: %j',
    (row) => {
      const { attributes } = mapped(row);

      expect([attributes.vcpus, attributes.memoryMb, attributes.monthlyPrice]).toEqual(Array(3).fill(undefined));
    },
  );

  it('is inactive once it is to be withdrawn', () => {
    expect(mapped({ deprecation_intent: true })).toMatchObject({ active: false, attributes: { available: false } });
  });
});
