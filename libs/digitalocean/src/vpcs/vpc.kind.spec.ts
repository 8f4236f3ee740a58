import { vpcKind } from './vpc.kind.js';

const ID = '760e09ef-dc84-11e8-981e-3cfdfeaae000';
const mapped = (row: object) => vpcKind.resource({ id: ID, name: 'env.prod-vpc', ...row });

describe('a VPC as a network', () => {
  it('has its range, its region, and whether it is the default', () => {
    const vpc = mapped({ region: 'nyc1', ip_range: '10.10.10.0/24', default: true, description: 'Production' });

    expect(vpc).toMatchObject({ entity: 'network', name: 'env.prod-vpc', region: 'nyc1', active: true });
    expect(vpc.attributes).toEqual({ ipRanges: ['10.10.10.0/24'], isDefault: true, description: 'Production' });
  });

  it.each([undefined, null, ''])('has no ranges with ip_range %p', (ip_range) => {
    expect(mapped({ ip_range, description: '' }).attributes).toEqual({ ipRanges: [] });
  });

  it.each([undefined, null, ''])('is named by its id with the name %p', (name) => {
    expect(mapped({ name }).name).toBe(ID);
  });

  it.each([undefined, null, '', {}])('is unreadable with the id %p', (id) => {
    expect(() => mapped({ id })).toThrow('cannot be read: id: ');
  });
});
