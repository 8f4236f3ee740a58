import type { ResourceItem } from '../listing/resource-item.dto.js';

/** A resource and the name of its connection. */
export interface CsvRow {
  readonly item: ResourceItem;
  readonly connectionName: string;
}

/** A column that only an export of the host has. */
export interface HostColumn {
  readonly heading: string;
  readonly cell: (row: CsvRow) => string | null | undefined;
}

/** What the host knows of a resource beyond what its provider says. */
export const HOST_COLUMNS: readonly HostColumn[] = [
  { heading: 'Connection', cell: ({ connectionName }) => connectionName },
  { heading: 'First seen', cell: ({ item }) => item.firstSeenAt },
  { heading: 'Changed', cell: ({ item }) => item.changedAt },
  { heading: 'Gone', cell: ({ item }) => item.goneAt },
  { heading: 'Measured', cell: ({ item }) => item.measuredAt },
  { heading: 'Resource ID', cell: ({ item }) => item.id },
  { heading: 'Connection ID', cell: ({ item }) => item.connectionId },
];
