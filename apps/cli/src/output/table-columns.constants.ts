import type {
  Cdn,
  ContainerOrchestration,
  Firewall,
  Image,
  LoadBalancer,
  ObjectStorage,
  Resource,
  Server,
  Snapshot,
  Volume,
} from '@maestro/core';

/** A column that fits one entity or family. */
export interface TableColumn {
  readonly title: string;
  readonly value: (resource: Resource) => string | number | undefined;
}

/** A column over the attributes of one entity. */
const of = <A extends object>(title: string, value: (attributes: A) => string | number | undefined): TableColumn => ({
  title,
  value: ({ attributes }) => value(attributes as A),
});

const yesNo = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? 'yes' : 'no';
const size = (bytes: number | undefined): string | undefined =>
  bytes === undefined ? undefined : `${(bytes / 1e9).toFixed(2)} GB`;

/** What is shown beside name, id, region, status and creation, by family and else by entity. */
export const TABLE_COLUMNS: Readonly<Record<string, readonly TableColumn[]>> = {
  server: [
    of<Server>('Size', ({ size }) => size),
    of<Server>('vCPUs', ({ vcpus }) => vcpus),
    of<Server>('Memory MB', ({ memoryMb }) => memoryMb),
    of<Server>('Disk GB', ({ diskGb }) => diskGb),
    of<Server>('USD/month', ({ priceMonthlyUsd }) => priceMonthlyUsd),
    of<Server>('Public IPv4', ({ publicIpv4 }) => publicIpv4.join(' ')),
  ],
  volume: [
    of<Volume>('Size GB', ({ sizeGb }) => sizeGb),
    of<Volume>('Attached to', ({ serverIds }) => serverIds.join(' ')),
  ],
  snapshot: [
    of<Snapshot>('Of', ({ sourceType }) => sourceType),
    of<Snapshot>('Source', ({ sourceId }) => sourceId),
    of<Snapshot>('Size GB', ({ sizeGb }) => sizeGb),
  ],
  image: [
    of<Image>('Type', ({ type }) => type),
    of<Image>('Distribution', ({ distribution }) => distribution),
    of<Image>('Size GB', ({ sizeGb }) => sizeGb),
  ],
  Firewall: [
    of<Firewall>('Rules', ({ rules }) => rules.length),
    of<Firewall>('Servers', ({ serverIds }) => serverIds.length),
    of<Firewall>('Tags', ({ serverTags }) => serverTags.join(' ')),
  ],
  LoadBalancer: [
    of<LoadBalancer>('IPv4', ({ ipv4 }) => ipv4),
    of<LoadBalancer>('Servers', ({ serverIds }) => serverIds.length),
    of<LoadBalancer>('By tag', ({ serverTags }) => serverTags.join(' ')),
  ],
  CDN: [of<Cdn>('Origin', ({ originHostName }) => originHostName), of<Cdn>('TTL s', ({ ttlSeconds }) => ttlSeconds)],
  ContainerOrchestration: [
    of<ContainerOrchestration>('Version', ({ version }) => version),
    of<ContainerOrchestration>('Pools', ({ nodePools }) => nodePools.length),
    of<ContainerOrchestration>('Nodes', ({ nodeCount }) => nodeCount),
  ],
  ObjectStorage: [
    of<ObjectStorage>('Public', (bucket) => yesNo(bucket.public)),
    of<ObjectStorage>('Versioning', ({ versioning }) => versioning),
    of<ObjectStorage>('CORS rules', ({ corsRules }) => corsRules?.length),
    of<ObjectStorage>('Lifecycle rules', ({ lifecycleRules }) => lifecycleRules?.length),
    of<ObjectStorage>('Current objects', ({ objectCount }) => objectCount),
    of<ObjectStorage>('Their size', ({ totalSizeBytes }) => size(totalSizeBytes)),
    of<ObjectStorage>('All versions', ({ versionsSizeBytes }) => size(versionsSizeBytes)),
    of<ObjectStorage>('Unfinished uploads', ({ unfinishedUploadCount }) => unfinishedUploadCount),
  ],
};

/** Shown of every resource. */
export const COMMON_COLUMNS: readonly TableColumn[] = [
  { title: 'Name', value: ({ name }) => name },
  { title: 'ID', value: ({ key }) => key.uid },
  { title: 'Region', value: ({ region }) => region },
  { title: 'Status', value: ({ status }) => status },
  { title: 'Created', value: ({ createdAt }) => createdAt?.slice(0, 10) },
];
