import { natGatewayKind } from './nat-gateway.kind.js';

const ID = '70e1b58d-cdec-4e95-b3ee-2d4d95feff51';
const mapped = (row: object) => natGatewayKind.resource({ id: ID, name: 'nat', state: 'ACTIVE', ...row });

describe('a NAT gateway', () => {
  it('has its addresses, in its VPCs and outside', () => {
    const gateway = mapped({
      region: 'tor1',
      size: 1,
      vpcs: [{ vpc_uuid: '0eb1752f', gateway_ip: '10.118.0.35' }],
      egresses: { public_gateways: [{ ipv4: '174.138.113.197' }] },
      tcp_timeout_seconds: 30,
      project_id: '9cc10173',
    });

    expect(gateway).toMatchObject({ region: 'tor1', status: 'active', active: true });
    expect(gateway.attributes).toEqual({
      publicIpv4: ['174.138.113.197'],
      privateIpv4: ['10.118.0.35'],
      networkIds: ['0eb1752f'],
      sizeUnits: 1,
      tcpTimeoutSeconds: 30,
    });
    expect(gateway.relations.map(({ type, to }) => [type, 'uid' in to && to.uid])).toEqual([
      ['attached-to', '0eb1752f'],
      ['member-of', '9cc10173'],
    ]);
  });

  it.each([
    {},
    { vpcs: null, egresses: null },
    { vpcs: [{}], egresses: {} },
    { vpcs: [{ vpc_uuid: '', gateway_ip: null }], egresses: { public_gateways: [{ ipv4: '' }] } },
  ])('has none with %j', (row) => {
    expect(mapped(row)).toMatchObject({
      attributes: { publicIpv4: [], privateIpv4: [], networkIds: [] },
      relations: [],
    });
  });

  it.each(['NEW', 'ERROR', undefined])('is not active while it is %p', (state) => {
    expect(mapped({ state }).active).toBe(false);
  });

  it.each([undefined, null, '', {}])('is unreadable with the id %p', (id) => {
    expect(() => mapped({ id })).toThrow('cannot be read: id: ');
  });
});
