import {
  type CatalogueManifest,
  catalogueOf,
  type ManagedResources,
  matchesQuery,
  needsInventory,
  parseQuery,
  type PluginManifest,
  QueryError,
  QueryFields,
  type Resource,
  resolveQuery,
} from '@maestro/core';
import { UsageError } from '../exit-decision.js';
import { pointAt } from '../output/point-at.js';

/** What a query is about. */
type QueriedManifest = CatalogueManifest & Pick<PluginManifest, 'tags'>;

/**
 * Tells which resources of a provider a query matches. Without a query, all.
 *
 * @param managed what states of Terraform manage, if any were given.
 * @throws UsageError for a query that is wrong, or that only a host can answer.
 */
export function queryFilter(
  text: string | undefined,
  manifest: QueriedManifest,
  now: Date,
  managed?: ManagedResources,
): (resource: Resource) => boolean {
  try {
    const node = text === undefined ? undefined : parseQuery(text);
    if (!node) return () => true;
    const query = resolveQuery(node, queryFieldsOf(manifest));
    if (managed === undefined && !needsInventory(query, true) && needsInventory(query))
      throw new UsageError('--query asks what Terraform manages. Give its state with --state FILE.');
    if (needsInventory(query, managed !== undefined))
      throw new UsageError(
        '--query asks for relations to other resources, a connection, or when something changed. Only a host knows these: use maestro list.',
      );
    return (resource) => matchesQuery(query, resource, { manifest, now, ...(managed && { managed }) });
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const marked = pointAt(text ?? '', error.position, error.length);
    throw new UsageError(`--query, at character ${error.position + 1}: ${error.message}\n${marked}`, { cause: error });
  }
}

/** The names that queries about a provider may use. */
export const queryFieldsOf = (manifest: QueriedManifest): QueryFields => new QueryFields(vocabularyOf(manifest));

const vocabularyOf = (manifest: QueriedManifest): QueryFields['vocabulary'] => {
  const catalogue = catalogueOf([manifest]);
  return {
    catalogue,
    kinds: catalogue.kinds.map(({ kind }) => kind),
    entities: catalogue.entities.map(({ id }) => id),
    providers: [manifest.id],
    connections: [],
  };
};
