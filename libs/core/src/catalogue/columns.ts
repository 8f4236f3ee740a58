import type { Resource } from '../contract/resource.types.js';
import type { EntityDefinition } from './entity.js';
import { type Cell, columnHeading, formatCell } from './format-value.js';

/** A column of a table or a file: its heading, and what it shows of a resource. */
export interface Column {
  readonly heading: string;
  readonly cell: (resource: Omit<Resource, 'raw'>) => Cell | undefined;
}

/** What every resource has. */
export const RESOURCE_COLUMNS: readonly Column[] = [
  { heading: 'Name', cell: ({ name }) => name },
  { heading: 'ID', cell: ({ key }) => key.uid },
  { heading: 'Region', cell: ({ region }) => region },
  { heading: 'Status', cell: ({ status }) => status },
  { heading: 'Created', cell: ({ createdAt }) => createdAt?.slice(0, 10) },
];

/** The columns that lists of an entity show after those of every resource. */
export function shownColumns(entity: EntityDefinition): readonly Column[] {
  return Object.entries(entity.fields)
    .filter(([, { column }]) => column === 'shown')
    .map(([name, field]) => ({
      heading: columnHeading(field),
      cell: ({ attributes }) => formatCell(field, Reflect.get(attributes, name)),
    }));
}
