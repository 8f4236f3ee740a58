import { catalogueOf, entityOf } from '../resources/catalogue.js';
import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import { type SqlFieldColumn, sqlFieldColumns } from './sql-columns.js';
import { sqlName } from './sql-name.js';

/** The database schema of the views. */
export const SQL_SCHEMA = 'inventory';

/** Reserved for views of the entire inventory, so that no plugin can claim these names. */
const RESERVED = [
  ...['resource', 'resource_at', 'resource_state', 'relation', 'change', 'cost', 'connection', 'sync', 'task'],
  'schema_version',
];

/** A view over the resources of an entity or of a kind. */
export interface SqlView {
  readonly name: string;
  /** One or two sentences in plain text, for `COMMENT ON VIEW`. */
  readonly comment: string;
  /** The common property of its rows. Absent for the view of all resources. */
  readonly of?: { readonly column: 'entity' | 'kind'; readonly value: string };
  /** Columns in addition to {@link SQL_RESOURCE_COLUMNS}. */
  readonly columns: readonly SqlFieldColumn[];
}

/**
 * The views of some plugins: one of all resources, one for each entity that has kinds, and one for each kind. Names are
 * assigned in this order and in that of the plugins, so that adding a plugin at the end changes no name.
 */
export function sqlViews(manifests: readonly PluginManifest[]): readonly SqlView[] {
  const taken = new Set(RESERVED);
  const types = manifests.flatMap(({ resources }) => resources);
  const typesOf = (id: string): ResourceType[] => types.filter(({ entity }) => entity === id);
  const ofEntities = catalogueOf(manifests)
    .entities.filter(({ id }) => typesOf(id).length > 0)
    .map(({ id, title, fields }): SqlView => ({
      name: sqlName(id, taken),
      comment: `${title.many} of every provider (entity ${id}).`,
      of: { column: 'entity', value: id },
      columns: sqlFieldColumns(
        fields,
        typesOf(id).flatMap(({ volatile = [] }) => volatile),
      ),
    }));
  const ofKinds = manifests.flatMap((manifest) =>
    manifest.resources.map((type): SqlView => ({
      name: sqlName(type.kind, taken),
      comment: `${type.title} of ${manifest.title} (kind ${type.kind}), listed by the task ${type.task}.`,
      of: { column: 'kind', value: type.kind },
      columns: sqlFieldColumns(entityOf(type, manifest)?.fields ?? {}, type.volatile),
    })),
  );
  return [{ name: 'resource', comment: 'Resources of every kind.', columns: [] }, ...ofEntities, ...ofKinds];
}
