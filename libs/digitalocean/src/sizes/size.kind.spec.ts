import { sizeKind } from './size.kind.js';

const mapped = (row: object) => sizeKind.resource({ slug: 's-1vcpu-1gb', ...row });

describe('a droplet size', () => {
  it('has a price that is not the cost of anything', () => {
    const { attributes } = mapped({ price_monthly: 6, price_hourly: 0.00893, transfer: 0.5 });

    expect(attributes).toMatchObject({
      monthlyPrice: { amount: 6, currency: 'USD' },
      hourlyPrice: { amount: 0.00893, currency: 'USD' },
      transferGb: 512,
    });
    expect(Object.values(sizeKind.entity.fields).filter(({ role }) => role === 'cost')).toEqual([]);
  });

  it('is read once a day', () => {
    expect(sizeKind.type).toMatchObject({ reference: true, schedule: '0 3 * * *' });
  });

  it.each([[{}], [{ memory: null, gpu_info: null, regions: null, transfer: null }]])('may lack the rest: %j', (row) => {
    expect(mapped(row)).toMatchObject({ key: { uid: 's-1vcpu-1gb' }, active: true, attributes: { regions: [] } });
  });

  it('is inactive where it is not available', () => {
    expect(mapped({ available: false })).toMatchObject({ active: false, attributes: { available: false } });
  });
});
