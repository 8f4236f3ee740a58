import { type Attributes, defineEntity } from '../../entity.js';
import { address, hostName, idOf, integer, moment, money, records, setOf, text, url } from '../../fields.js';

const component = {
  name: text({ label: 'Name' }),
  type: text({ label: 'Type', about: 'Such as service, worker or static site.' }),
  size: text({ label: 'Plan', optional: true }),
  instanceCount: integer({ label: 'Instances', optional: true }),
  source: text({ label: 'Source', about: 'Its repository, or its image with the tag.', optional: true }),
} as const;

const domain = {
  name: hostName({ label: 'Name', searchable: true }),
  type: text({ label: 'Type', optional: true }),
  zone: text({ label: 'Zone', about: 'The zone that the provider keeps its records in.', optional: true }),
  certificateExpiresAt: moment({ label: 'Certificate expires', optional: true }),
} as const;

/** A program that the provider builds and runs. */
export const app = defineEntity({
  id: 'app',
  title: { one: 'App', many: 'Apps' },
  category: 'apps',
  icon: 'app-window',
  fields: {
    url: url({ label: 'URL', group: 'Network', column: 'shown', optional: true, searchable: true }),
    hostName: hostName({
      label: 'Host name',
      about: 'The name that the provider gave it, which those of custom domains lead to.',
      group: 'Network',
      column: 'offered',
      optional: true,
      role: 'host-name',
    }),
    domains: records(domain, { label: 'Domains', group: 'Network', column: 'shown' }),
    certificatesExpireAt: moment({
      label: 'Certificate expires',
      about: 'The first of its domains’ certificates to expire.',
      group: 'Lifecycle',
      column: 'offered',
      optional: true,
      role: 'expires-at',
    }),
    components: records(component, { label: 'Components', group: 'Size', column: 'shown' }),
    monthlyCost: money({
      label: 'Monthly cost',
      about: 'Of the instances of its services and workers, if their number is fixed.',
      per: 'month',
      group: 'Cost',
      column: 'shown',
      optional: true,
      role: 'cost',
    }),
    tier: text({ label: 'Tier', group: 'Size', column: 'offered', optional: true }),
    dedicatedAddresses: setOf(
      address({ label: 'Dedicated addresses', group: 'Network', column: 'offered', role: 'address' }),
    ),
    databaseNames: setOf(
      text({
        label: 'Databases',
        about: 'The names of the databases that it uses.',
        group: 'Attached resources',
        column: 'offered',
      }),
    ),
    vpcId: idOf('network', { label: 'VPC', group: 'Network', column: 'offered', optional: true }),
    projectId: idOf('project', { label: 'Project', group: 'System', column: 'offered', optional: true }),
    lastDeployedAt: moment({ label: 'Last deployed', group: 'Lifecycle', column: 'offered', optional: true }),
  },
});

/** A part of an app that is built and run separately. */
export type AppComponent = App['components'][number];

/** `attributes` of an app. */
export type App = Attributes<typeof app>;
