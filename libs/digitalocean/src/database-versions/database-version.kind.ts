import { defineKind, softwareVersion, text } from '@maestro/core';
import { z } from 'zod';
import { Text } from '../rows/row-schema.js';

/** Where the versions of all engines are, and how each is found. */
export const DATABASE_VERSIONS = {
  path: '/v2/databases/options',
  items: '/version_availability',
  paging: 'whole',
} as const;

/** A version of an engine (specification, `database_version_availability`). */
export const DatabaseVersion = z.object({
  engine: z.string(),
  version: z.string().min(1),
  end_of_life: Text,
  end_of_availability: Text,
});

/** Every version of each database engine, with the ends of its availability and of its life: GET /v2/databases/options. */
export const databaseVersionKind = defineKind(softwareVersion, {
  kind: 'digitalocean.database-version',
  title: 'Database versions',
  task: 'database-version-list',
  access: 'get_all_database_versions',
  reference: true,
  scopes: [{ name: 'database:read' }],
  list: { ...DATABASE_VERSIONS, id: { key: 'engine', each: '/version' }, readById: false },
  row: DatabaseVersion,
  map: (row) => ({
    uid: `${row.engine}/${row.version}`,
    name: `${row.engine} ${row.version}`,
    active: true,
    attributes: {
      product: row.engine,
      version: row.version,
      availableUntil: text(row.end_of_availability),
      supportedUntil: text(row.end_of_life),
      features: [],
    },
  }),
});
