import type { ListName } from './lists';

/** The attributes that a list can show as columns. */
export interface AttributeColumns {
  /** Those that tell its resources apart, from the first. */
  readonly shown: readonly string[];
  /** Those that one may choose. */
  readonly more: readonly string[];
}

/** What each list can show besides what every resource has. */
export const LIST_ATTRIBUTES: Readonly<Record<ListName, AttributeColumns>> = {
  all: { shown: ['priceMonthlyUsd'], more: ['sizeGb', 'publicIpv4', 'ipv4', 'hostName'] },
  servers: {
    shown: ['publicIpv4', 'vcpus', 'memoryMb', 'priceMonthlyUsd'],
    more: [
      'diskGb',
      'size',
      'imageName',
      'privateIpv4',
      'publicIpv6',
      'vpcId',
      'volumeIds',
      'features',
      'gpuCount',
      'gpuModel',
      'priceHourlyUsd',
      'locked',
    ],
  },
  volumes: { shown: ['sizeGb', 'filesystemType', 'serverIds'], more: ['filesystemLabel', 'description'] },
  snapshots: { shown: ['sourceType', 'sizeGb', 'minDiskGb'], more: ['sourceId', 'regions'] },
  images: {
    shown: ['distribution', 'type', 'sizeGb'],
    more: ['slug', 'public', 'minDiskGb', 'regions', 'description', 'errorMessage'],
  },
  networks: { shown: ['rules', 'serverIds', 'serverTags'], more: ['pendingChanges'] },
  applications: {
    shown: ['hostName', 'ipv4', 'serverIds', 'nodeCount', 'objectCount'],
    more: ['size', 'version', 'originHostName', 'totalSizeBytes', 'public', 'vpcId'],
  },
};

/** What a list of one family shows instead. */
export const FAMILY_ATTRIBUTES: Readonly<Record<string, AttributeColumns>> = {
  LoadBalancer: {
    shown: ['ipv4', 'size', 'forwardingRules', 'serverIds', 'serverTags'],
    more: ['ipv6', 'type', 'sizeUnits', 'vpcId', 'redirectHttpToHttps'],
  },
  CDN: { shown: ['hostName', 'originHostName', 'customDomain', 'ttlSeconds'], more: ['certificateId'] },
  ContainerOrchestration: {
    shown: ['version', 'nodeCount', 'highlyAvailable', 'autoUpgrade'],
    more: ['ipv4', 'endpointUrl', 'vpcId', 'clusterSubnet', 'serviceSubnet', 'nodePools'],
  },
  ObjectStorage: {
    shown: ['objectCount', 'totalSizeBytes', 'public', 'versioning'],
    more: ['hostName', 'corsRules', 'lifecycleRules'],
  },
};
