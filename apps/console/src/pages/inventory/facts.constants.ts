import type { SectionName } from './sections';

/** How a value is written. */
export type FactFormat = 'text' | 'number' | 'megabytes' | 'gigabytes' | 'usd' | 'bytes';

/** An attribute that a list shows. */
export interface Fact {
  /** The name of the attribute. */
  readonly field: string;
  readonly header: string;
  readonly format: FactFormat;
}

/** What each list shows besides name, region and status: the attributes that tell its resources apart. */
export const FACTS: Readonly<Record<SectionName, readonly Fact[]>> = {
  servers: [
    { field: 'publicIpv4', header: 'Public IPv4', format: 'text' },
    { field: 'vcpus', header: 'vCPUs', format: 'number' },
    { field: 'memoryMb', header: 'Memory', format: 'megabytes' },
    { field: 'diskGb', header: 'Disk', format: 'gigabytes' },
    { field: 'priceMonthlyUsd', header: 'A month', format: 'usd' },
  ],
  volumes: [
    { field: 'sizeGb', header: 'Size', format: 'gigabytes' },
    { field: 'filesystemType', header: 'File system', format: 'text' },
    { field: 'serverIds', header: 'Attached to', format: 'text' },
  ],
  snapshots: [
    { field: 'sourceType', header: 'Of a', format: 'text' },
    { field: 'sizeGb', header: 'Size', format: 'gigabytes' },
    { field: 'minDiskGb', header: 'Needs a disk of', format: 'gigabytes' },
  ],
  images: [
    { field: 'distribution', header: 'Distribution', format: 'text' },
    { field: 'type', header: 'Type', format: 'text' },
    { field: 'sizeGb', header: 'Size', format: 'gigabytes' },
  ],
  networks: [
    { field: 'rules', header: 'Rules', format: 'number' },
    { field: 'serverIds', header: 'Servers', format: 'number' },
    { field: 'serverTags', header: 'By tag', format: 'text' },
  ],
  applications: [
    { field: 'ipv4', header: 'IPv4', format: 'text' },
    { field: 'objectCount', header: 'Objects', format: 'number' },
    { field: 'sizeBytes', header: 'Size', format: 'bytes' },
  ],
};
