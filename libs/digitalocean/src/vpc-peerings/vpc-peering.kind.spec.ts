import { vpcPeeringKind } from './vpc-peering.kind.js';

const ID = '6b5c619c-359c-44ca-87e2-47e98170c01d';
const mapped = (row: object) => vpcPeeringKind.resource({ id: ID, name: 'nyc1-blr1', status: 'ACTIVE', ...row });

describe('a VPC peering', () => {
  it('is attached to both of its VPCs', () => {
    const peering = mapped({ vpc_ids: ['997615ce', 'e51aed59'] });

    expect(peering).toMatchObject({ name: 'nyc1-blr1', status: 'active', active: true });
    expect(peering.attributes).toEqual({ networkIds: ['997615ce', 'e51aed59'] });
    expect(peering.relations.map(({ type, to }) => [type, 'uid' in to && to.uid])).toEqual([
      ['attached-to', '997615ce'],
      ['attached-to', 'e51aed59'],
    ]);
  });

  it.each([undefined, null, []])('is attached to nothing with the VPCs %j', (vpc_ids) => {
    expect(mapped({ vpc_ids })).toMatchObject({ attributes: { networkIds: [] }, relations: [] });
  });

  it.each(['PROVISIONING', 'DELETING', null, undefined])('is not active while it is %p', (status) => {
    expect(mapped({ status }).active).toBe(false);
  });

  it.each([undefined, null, '', {}])('is unreadable with the id %p', (id) => {
    expect(() => mapped({ id })).toThrow('cannot be read: id: ');
  });
});
