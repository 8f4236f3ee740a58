import { CSV_FORMAT, csvColumns, type EntityDefinition, type ResourceType } from '@maestro/core';
import { stringify } from 'csv-stringify/sync';
import type { ResourceWriter } from './create-writer.js';

/**
 * CSV with a header, with the same columns as an export of the host.
 *
 * @param types the listed kinds. Their entities determine the columns.
 * @param entities of the plugin.
 */
export function csvWriter(
  types: readonly Pick<ResourceType, 'entity'>[],
  entities: readonly EntityDefinition[] = [],
): ResourceWriter {
  const columns = csvColumns(types, entities);
  let isFirst = true;
  const written = (rows: readonly unknown[][]): string => {
    const head = columns.map(({ heading }) => heading);
    const text = stringify([...rows], { ...CSV_FORMAT, bom: isFirst, header: isFirst, columns: head });
    isFirst = false;
    return text;
  };
  return {
    page: (resources) =>
      resources.length === 0 ? '' : written(resources.map((resource) => columns.map(({ cell }) => cell(resource)))),
    end: () => [isFirst ? written([]) : ''],
  };
}
