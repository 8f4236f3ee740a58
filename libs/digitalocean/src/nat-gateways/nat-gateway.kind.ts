import { defineKind, ids, known, list, natGateway, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, Id, listOf, Text } from '../rows/row-schema.js';

/** Every VPC NAT gateway: GET /v2/vpc_nat_gateways. */
export const natGatewayKind = defineKind(natGateway, {
  kind: 'digitalocean.nat-gateway',
  task: 'nat-gateway-list',
  access: 'get_all_nat_gateways',
  title: 'VPC NAT gateways',
  scopes: [{ name: 'nat_gateway:read' }],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/networking/nat-gateways/{uid}',
  terraform: [{ type: 'digitalocean_vpc_nat_gateway' }],
  relations: { 'attached-to': ['digitalocean.vpc'], 'member-of': ['digitalocean.project'] },
  ids: ['uuid'],
  volatile: ['/raw/updated_at'],
  list: { path: '/v2/vpc_nat_gateways', items: 'vpc_nat_gateways' },
  // Specification, `vpc_nat_gateway_get`. Only the examples have `project_id`.
  row: z.object({
    id: Id,
    name: Text,
    type: Text,
    state: Text,
    region: Text,
    size: Amount,
    vpcs: listOf(z.object({ vpc_uuid: Text, gateway_ip: Text })),
    egresses: z.object({ public_gateways: listOf(z.object({ ipv4: Text })) }).nullish(),
    tcp_timeout_seconds: Amount,
    udp_timeout_seconds: Amount,
    icmp_timeout_seconds: Amount,
    created_at: Text,
    project_id: Text,
  }),
  map: (row) => {
    const networkIds = ids(list(row.vpcs).map(({ vpc_uuid }) => vpc_uuid));
    return {
      uid: row.id,
      name: text(row.name) ?? String(row.id),
      region: text(row.region),
      status: text(row.state)?.toLowerCase(),
      active: row.state === 'ACTIVE',
      createdAt: text(row.created_at),
      attributes: {
        publicIpv4: ids(list(row.egresses?.public_gateways).map(({ ipv4 }) => ipv4)),
        privateIpv4: ids(list(row.vpcs).map(({ gateway_ip }) => gateway_ip)),
        networkIds,
        type: text(row.type),
        sizeUnits: known(row.size),
        tcpTimeoutSeconds: known(row.tcp_timeout_seconds),
        udpTimeoutSeconds: known(row.udp_timeout_seconds),
        icmpTimeoutSeconds: known(row.icmp_timeout_seconds),
      },
      relations: [
        ...relationsTo('attached-to', 'digitalocean.vpc', networkIds),
        ...relationsTo('member-of', 'digitalocean.project', [row.project_id]),
      ],
    };
  },
});
