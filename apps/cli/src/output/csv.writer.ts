import { defuseFormula, type Resource } from '@maestro/core';
import { stringify } from 'csv-stringify/sync';
import { withoutControls } from './plain-text.js';
import type { ResourceWriter } from './resource-writer.types.js';

const COLUMNS = [
  'provider',
  'kind',
  'uid',
  'name',
  'entity',
  'family',
  'region',
  'status',
  'active',
  'createdAt',
  'tags',
  'attributes',
  'relations',
];

/** Text that neither a spreadsheet nor a terminal obeys; JSON keeps its meaning, as its own control characters are escaped. */
const harmless = (text: string): string => defuseFormula(withoutControls(text));

/** RFC 4180, with a header. Nested values are JSON; a cell that a spreadsheet would run as a formula is defused with a quote. */
export function csvWriter(): ResourceWriter {
  let header = true;
  const written = (rows: readonly object[]): string => {
    const cast = { boolean: String, string: harmless };
    const text = stringify([...rows], { header, columns: COLUMNS, cast });
    header = false;
    return text;
  };
  return {
    page: (resources) => (resources.length === 0 ? '' : written(resources.map(toRow))),
    end: () => [header ? written([]) : ''],
  };
}

function toRow({ key, attributes, relations, tags, raw: _raw, ...plain }: Resource): object {
  return {
    ...key,
    ...plain,
    tags: tags.join(';'),
    attributes: JSON.stringify(attributes),
    relations: JSON.stringify(relations),
  };
}
