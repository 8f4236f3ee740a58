import {
  defineKind,
  dnsRecord,
  known,
  relationsTo,
  relationsToAddresses,
  relationsToHostNames,
  SCHEDULES,
  text,
} from '@maestro/core';
import { z } from 'zod';
import { Amount, Id, Text } from '../rows/row-schema.js';
import { wholeName } from './whole-name.js';

const ADDRESSES: ReadonlySet<string> = new Set(['A', 'AAAA']);
/** Types whose data is the name of a host. NS is left out: it names a server of the provider, in each zone. */
const HOST_NAMES: ReadonlySet<string> = new Set(['CNAME', 'MX', 'SRV']);

/**
 * The records of each domain: GET /v2/domains/{name}/records. They are read again once the zone file of their domain has
 * changed. What they lead to is found by address or name, at any provider.
 */
export const dnsRecordKind = defineKind(dnsRecord, {
  kind: 'digitalocean.dns-record',
  task: 'dns-record-list',
  access: 'get_all_dns_records',
  scopes: [{ name: 'domain:read' }],
  parent: 'digitalocean.domain',
  unchangedBy: '/raw/zone_file',
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/networking/domains/{parent}',
  terraform: [{ type: 'digitalocean_record', id: '{parent},{id}', state: '{domain},{id}' }],
  relations: { 'member-of': ['digitalocean.domain'], 'resolves-to': ['*'] },
  list: { path: '/v2/domains/{parent}/records', items: 'domain_records' },
  // Specification, `domain_record`.
  row: z.object({
    id: Id,
    type: z.string().min(1),
    name: Text,
    data: Text,
    ttl: Amount,
    priority: Amount,
    port: Amount,
    weight: Amount,
    flags: Amount,
    tag: Text,
  }),
  map: (row, { id: zone }) => {
    const data = text(row.data);
    const values = data === undefined ? [] : [data];
    return {
      uid: row.id,
      name: wholeName(row.name ?? '', zone),
      active: true,
      attributes: {
        type: row.type,
        values,
        ttlSeconds: known(row.ttl),
        priority: known(row.priority),
        weight: known(row.weight),
        port: known(row.port),
        caaFlags: known(row.flags),
        caaProperty: text(row.tag),
      },
      relations: [
        ...relationsTo('member-of', 'digitalocean.domain', [zone]),
        ...(ADDRESSES.has(row.type) ? relationsToAddresses('resolves-to', values) : []),
        ...(HOST_NAMES.has(row.type)
          ? relationsToHostNames(
              'resolves-to',
              values.map((name) => target(name, zone)),
            )
          : []),
      ],
    };
  },
});

/** A name with a dot is fully qualified: the API omits the final dot. */
const target = (name: string, zone: string): string => (name.includes('.') ? name : wholeName(name, zone));
