import { type FeedContent, type FeedFormat } from '../content/feed-format.types.js';
import { type AddressChoice, hostAddress } from '../content/host-address.js';
import { HostNames } from '../content/host-names.js';
import { type ReadHost, readHosts } from '../content/read-hosts.js';
import { GroupNames } from './group-names.js';
import { HostGroups } from './host-groups.js';
import { Memberships } from './memberships.js';
import { TEMPLATE, templateSafe } from './template-safe.js';

/** The JSON of `ansible-inventory --list`. */
export const ansibleFormat =
  (address: AddressChoice): FeedFormat =>
  (catalogue) => ({
    contentType: 'application/json; charset=utf-8',
    parts: { relations: false, memberships: true, times: ['createdAt'] },
    async *write({ rows, filter, queries }: FeedContent) {
      const names = await HostNames.read(queries, filter);
      const [groups, groupNames, memberships] = [new HostGroups(), new GroupNames(), new Memberships(queries)];
      let begin = '{"_meta": {"hostvars": {\n';
      for await (const hosts of readHosts(rows)) {
        await memberships.prepare(hosts.map(({ row }) => row));
        let text = '';
        for (const host of hosts) {
          const { item, row } = host;
          const name = JSON.stringify(names.of(item));
          const reached = hostAddress(catalogue.rolesOf(item.entity), item.attributes, address);
          text += `${begin}${name}: ${variablesJson(host, reached)}`;
          begin = ',\n';
          groups.add(name, [...groupsOf(host, groupNames), ...memberships.of(row)]);
        }
        yield text;
      }
      yield `${begin === ',\n' ? '' : begin}\n}},\n`;
      yield* groups.write();
    },
  });

/** Mostly the attributes as the database writes them, because serializing them again would be a third of the work. */
function variablesJson(host: ReadHost, address: string | undefined): string {
  const reached = address === undefined ? {} : { ansible_host: address };
  const others = variablesOf(host);
  if (!host.row.measured) {
    const json = JSON.stringify({ ...reached, maestro: others });
    const whole = `${json.slice(0, -2)},"attributes":${host.row.attributes}}}`;
    if (!TEMPLATE.test(whole)) return whole;
  }
  return JSON.stringify(templateSafe({ ...reached, maestro: { ...others, attributes: host.item.attributes } }));
}

/** Without the attributes. */
const variablesOf = ({ item, row: { connectionName } }: ReadHost) => ({
  id: item.id,
  ...{ provider: item.key.provider, kind: item.key.kind, uid: item.key.uid },
  ...{ name: item.name, entity: item.entity, region: item.region, status: item.status, active: item.active },
  ...{ createdAt: item.createdAt, tags: item.tags, connection: connectionName, annotations: item.annotations },
});

const groupsOf = (
  { item: { key, region, status, tags, annotations }, row: { connectionName } }: ReadHost,
  names: GroupNames,
): string[] => [
  names.of('provider', key.provider),
  names.of('kind', key.kind),
  names.of('connection', connectionName),
  ...(region === undefined ? [] : [names.of('region', region)]),
  ...(status === undefined ? [] : [names.of('status', status)]),
  ...tags.map((tag) => names.of('tag', tag)),
  ...(annotations?.owner === undefined ? [] : [names.of('owner', annotations.owner)]),
  ...(annotations?.environment === undefined ? [] : [names.of('environment', annotations.environment)]),
  ...Object.entries(annotations?.labels ?? {}).map(([name, value]) => names.of('label', `${name}_${value}`)),
];
