import type { Field } from './field.types';

/** Attributes that are shown together, in their order. */
export interface AttributeGroup {
  readonly title: string;
  readonly fields: Readonly<Record<string, Field>>;
}

/** The attributes of every entity of the plugin contract (`libs/core/src/entities`), by what a person looks for. */
export const ATTRIBUTE_GROUPS: readonly AttributeGroup[] = [
  {
    title: 'Cost',
    fields: {
      priceMonthlyUsd: { label: 'A month', format: 'usd' },
      priceHourlyUsd: { label: 'An hour', format: 'usd-exact' },
    },
  },
  {
    title: 'Size',
    fields: {
      size: { label: 'Plan', format: 'text' },
      vcpus: { label: 'vCPUs', format: 'number' },
      memoryMb: { label: 'Memory', format: 'megabytes' },
      diskGb: { label: 'Disk', format: 'gigabytes' },
      gpuCount: { label: 'GPUs', format: 'number' },
      gpuModel: { label: 'GPU model', format: 'text' },
      sizeGb: { label: 'Size', format: 'gigabytes' },
      minDiskGb: { label: 'Needs a disk of', format: 'gigabytes' },
      sizeUnits: { label: 'Nodes', format: 'number' },
      nodeCount: { label: 'Nodes', format: 'number' },
      objectCount: { label: 'Current objects', format: 'number' },
      totalSizeBytes: { label: 'Size of current objects', format: 'bytes' },
      versionCount: { label: 'All versions', format: 'number' },
      versionsSizeBytes: { label: 'Size of all versions', format: 'bytes' },
      unfinishedUploadCount: { label: 'Unfinished uploads', format: 'number' },
      unfinishedUploadsSizeBytes: { label: 'Size of unfinished uploads', format: 'bytes' },
    },
  },
  {
    title: 'System',
    fields: {
      description: { label: 'Description', format: 'text' },
      imageName: { label: 'Image', format: 'text' },
      imageId: { label: 'Made from image', format: 'ids' },
      distribution: { label: 'Distribution', format: 'text' },
      slug: { label: 'Slug', format: 'text' },
      type: { label: 'Type', format: 'text' },
      sourceType: { label: 'Taken of a', format: 'text' },
      sourceId: { label: 'Taken of', format: 'ids' },
      version: { label: 'Version', format: 'text' },
      filesystemType: { label: 'File system', format: 'text' },
      filesystemLabel: { label: 'File system label', format: 'text' },
      features: { label: 'Switched on', format: 'text' },
      errorMessage: { label: 'Error', format: 'text' },
    },
  },
  {
    title: 'Network',
    fields: {
      publicIpv4: { label: 'Public IPv4', format: 'text' },
      privateIpv4: { label: 'Private IPv4', format: 'text' },
      publicIpv6: { label: 'Public IPv6', format: 'text' },
      ipv4: { label: 'IPv4', format: 'text' },
      ipv6: { label: 'IPv6', format: 'text' },
      hostName: { label: 'Host name', format: 'text' },
      customDomain: { label: 'Custom domain', format: 'text' },
      originHostName: { label: 'Fetches from', format: 'text' },
      endpointUrl: { label: 'Endpoint', format: 'address' },
      certificateId: { label: 'Certificate', format: 'ids' },
      ttlSeconds: { label: 'Kept for', format: 'seconds' },
      redirectHttpToHttps: { label: 'HTTP leads to HTTPS', format: 'flag' },
      vpcId: { label: 'VPC', format: 'ids' },
      clusterSubnet: { label: 'Subnet of the cluster', format: 'text' },
      serviceSubnet: { label: 'Subnet of services', format: 'text' },
      regions: { label: 'Usable in', format: 'text' },
    },
  },
  {
    title: 'Belongs to',
    fields: {
      serverIds: { label: 'Servers', format: 'ids' },
      serverTags: { label: 'Servers tagged', format: 'text' },
      volumeIds: { label: 'Volumes', format: 'ids' },
    },
  },
  {
    title: 'Settings',
    fields: {
      public: { label: 'Public', format: 'flag' },
      locked: { label: 'Locked', format: 'flag' },
      versioning: { label: 'Versioning', format: 'text' },
      highlyAvailable: { label: 'Highly available', format: 'flag' },
      autoUpgrade: { label: 'Upgrades itself', format: 'flag' },
      pendingChanges: { label: 'Changes not yet in force', format: 'number' },
    },
  },
  {
    title: 'Rules',
    fields: {
      rules: { label: 'Rules', format: 'text' },
      forwardingRules: { label: 'Forwarding rules', format: 'text' },
      corsRules: { label: 'CORS rules', format: 'text' },
      lifecycleRules: { label: 'Lifecycle rules', format: 'text' },
      nodePools: { label: 'Node pools', format: 'text' },
    },
  },
];
