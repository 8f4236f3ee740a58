import { defineEntity } from '../src/catalogue/entity.js';
import {
  address,
  bytes,
  flag,
  gigabytes,
  integer,
  moment,
  money,
  oneOf,
  records,
  setOf,
  text,
  cidr,
} from '../src/catalogue/fields.js';
import { QueryFields } from '../src/query/query-fields.js';

const machine = defineEntity({
  id: 'machine',
  title: { one: 'Machine', many: 'Machines' },
  category: 'compute',
  icon: 'box',
  fields: {
    memoryGb: gigabytes({ label: 'Memory' }),
    cores: integer({ label: 'Cores' }),
    locked: flag({ label: 'Locked' }),
    tier: oneOf(['small', 'large'], { label: 'Tier' }),
    ips: setOf(address({ label: 'Addresses', role: 'address' })),
    pricePerHour: money({ label: 'Price', per: 'hour', role: 'cost' }),
    usedBytes: bytes({ label: 'Used', volatile: true }),
    size: text({ label: 'Size' }),
    disk: text({ label: 'Disk' }),
  },
});
const disk = defineEntity({
  id: 'disk',
  title: { one: 'Disk', many: 'Disks' },
  category: 'storage',
  icon: 'box',
  fields: {
    size: integer({ label: 'Size' }),
    price: money({ label: 'Price', per: 'month', role: 'cost' }),
    until: moment({ label: 'Until', role: 'expires-at' }),
    rules: records({ from: cidr({ label: 'From' }) }, { label: 'Rules' }),
  },
});
/** The entities of a small cloud. */
export const exampleEntities = [machine, disk];

const kinds = [
  {
    provider: 'acme',
    kind: 'acme.vm',
    task: 'vm-list',
    title: 'VMs',
    entity: 'machine',
    relations: { 'attached-to': ['acme.disk'] },
  },
  { provider: 'acme', kind: 'acme.disk', task: 'disk-list', title: 'Disks', entity: 'disk' },
];
/** The vocabulary of a small cloud: machines and disks. */
export const exampleFields = new QueryFields({
  catalogue: { categories: [], entities: exampleEntities, kinds },
  kinds: kinds.map(({ kind }) => kind),
  entities: ['machine', 'disk'],
  providers: ['acme'],
  connections: [{ id: 'c1', name: 'Production' }],
});
