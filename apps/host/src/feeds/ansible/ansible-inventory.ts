import { type Queries } from '../../database/queries.js';
import { type FeedContent, type FeedFormat } from '../content/feed-format.types.js';
import { type AddressChoice, hostAddress } from '../content/host-address.js';
import { HostNames } from '../content/host-names.js';
import { type ReadHost, readHosts } from '../content/read-hosts.js';
import { type ExportedRow } from '../../inventory/export/exported-rows-reader.js';
import { Pace } from '../../inventory/export/quote-long-cell.js';
import { ownTurn } from '../../inventory/turns/one-turn.js';
import { groupName } from './group-names.js';
import { TEMPLATE, templateSafe } from './template-safe.js';

/** What resources are members of, such as networks and projects, if their connection lists it. */
const MEMBERSHIPS = `
select host.id, named.entity, named.name
from relation join resource host on host.id = relation.from_id
join resource named on named.kind = relation.to_kind and named.uid = relation.to_uid
  and named.connection_id = host.connection_id and named.gone_at is null
where relation.type = 'member-of' and relation.from_id = any ($1::uuid[])`;

/** The JSON of `ansible-inventory --list`. */
export const ansibleFormat =
  (address: AddressChoice): FeedFormat =>
  (catalogue) => ({
    contentType: 'application/json; charset=utf-8',
    parts: { relations: false },
    async *write({ rows, filter, queries }: FeedContent) {
      const names = await HostNames.read(queries, filter);
      const groups = new Groups();
      let begin = '{"_meta": {"hostvars": {\n';
      for await (const batch of rows) {
        const memberships = await readMemberships(queries, batch);
        for await (const hosts of readHosts([batch])) {
          let text = '';
          for (const host of hosts) {
            const { item, row } = host;
            const name = names.of(item);
            const reached = hostAddress(catalogue.rolesOf(item.entity), item.attributes, address);
            text += `${begin}${JSON.stringify(name)}: ${variablesJson(host, reached)}`;
            begin = ',\n';
            groups.add(name, [...groupsOf(item, row), ...(memberships.get(item.id) ?? [])]);
          }
          yield text;
        }
      }
      yield `${begin === ',\n' ? '' : begin}\n}},\n`;
      yield* groups.write();
    },
  });

/** Mostly the attributes as the database writes them, because serializing them again would be a third of the work. */
function variablesJson(host: ReadHost, address: string | undefined): string {
  const reached = address === undefined ? {} : { ansible_host: address };
  const { attributes, ...others } = variablesOf(host.item, host.row);
  if (!host.row.measured) {
    const json = JSON.stringify({ ...reached, maestro: others });
    const whole = `${json.slice(0, -2)},"attributes":${host.row.attributes}}}`;
    if (!TEMPLATE.test(whole)) return whole;
  }
  return JSON.stringify(templateSafe({ ...reached, maestro: { ...others, attributes } }));
}

const variablesOf = (
  { id, key, name, entity, region, status, active, createdAt, tags, attributes, annotations }: ReadHost['item'],
  { connectionName }: ReadHost['row'],
) => ({
  id,
  ...key,
  name,
  entity,
  region,
  status,
  active,
  createdAt,
  tags,
  connection: connectionName,
  attributes,
  ...(annotations && { annotations }),
});

const groupsOf = (
  { key, region, status, tags, annotations }: ReadHost['item'],
  { connectionName }: ReadHost['row'],
): string[] => [
  groupName('provider', key.provider),
  groupName('kind', key.kind),
  groupName('connection', connectionName),
  ...(region === undefined ? [] : [groupName('region', region)]),
  ...(status === undefined ? [] : [groupName('status', status)]),
  ...tags.map((tag) => groupName('tag', tag)),
  ...(annotations?.owner === undefined ? [] : [groupName('owner', annotations.owner)]),
  ...(annotations?.environment === undefined ? [] : [groupName('environment', annotations.environment)]),
  ...Object.entries(annotations?.labels ?? {}).map(([key, value]) => groupName('label', `${key}_${value}`)),
];

async function readMemberships(
  queries: Queries,
  hosts: readonly ExportedRow[],
): Promise<ReadonlyMap<string, string[]>> {
  const found = new Map<string, string[]>();
  if (hosts.length === 0) return found;
  const { rows } = await queries.query<{ id: string; entity: string; name: string }>(MEMBERSHIPS, [
    hosts.map(({ id }) => id),
  ]);
  for (const { id, entity, name } of rows) found.set(id, [...(found.get(id) ?? []), groupName(entity, name)]);
  return found;
}

/** The hosts of each group. Only names are kept, because Ansible's format lists them after the variables. */
class Groups {
  readonly #hosts = new Map<string, string[]>();

  add(host: string, groups: readonly string[]): void {
    for (const group of new Set(groups)) {
      const hosts = this.#hosts.get(group);
      if (hosts) hosts.push(host);
      else this.#hosts.set(group, [host]);
    }
  }

  /** The rest of the document. */
  async *write(): AsyncGenerator<string> {
    const names = [...this.#hosts.keys()].sort();
    yield `"all": ${JSON.stringify({ children: [...names, 'ungrouped'] })}`;
    const pace = new Pace();
    for (const name of names) {
      yield `,\n${JSON.stringify(name)}: {"hosts": [`;
      let begin = '';
      let text = '';
      for (const host of this.#hosts.get(name) ?? []) {
        text += `${begin}${JSON.stringify(host)}`;
        begin = ', ';
        if (!pace.isDue(host.length)) continue;
        await ownTurn();
        yield text;
        text = '';
      }
      yield `${text}]}`;
    }
    yield '\n}\n';
  }
}
