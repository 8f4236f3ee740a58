import { CsvError, parse } from 'csv-parse/sync';
import { invalidField } from '../../http/problems/problem.error.js';
import { ANNOTATION_CELLS, type AnnotationCell, unguarded } from './annotation-cells.js';

/** A line of a file: which resource, and the cells of annotations that the file has columns for. */
export interface AnnotationLine {
  /** In the file, from 1. */
  readonly line: number;
  readonly id: string;
  readonly kind: string;
  readonly uid: string;
  readonly connection: string;
  readonly cells: ReadonlyMap<AnnotationCell, string>;
}

const SEPARATORS = [',', ';', '\t'];

/**
 * Reads a file with a line of headings. Spreadsheets separate cells with commas, semicolons or tabs, depending on their language.
 *
 * @throws ProblemError 400 if it is no CSV, or has no column that identifies resources, or none of annotations.
 */
export function readAnnotationCsv(text: string): AnnotationLine[] {
  const headings = text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? '';
  const delimiter = SEPARATORS.find((separator) => headings.includes(separator)) ?? ',';
  const rows = records(text, delimiter);
  const [names = [], ...lines] = rows.map(({ record }) => record);
  const places = new Map(names.map((name, place) => [unguarded(name).trim().toLowerCase(), place]));
  const columns = ANNOTATION_CELLS.filter((name) => places.has(name));
  if (!places.has('id') && !(places.has('kind') && places.has('uid')))
    throw invalidField(
      'csv',
      'csv: the first line needs the heading id, or kind and uid. Export a file, and edit that.',
    );
  if (columns.length === 0)
    throw invalidField('csv', `csv: the first line has none of these headings: ${ANNOTATION_CELLS.join(', ')}.`);
  return lines.map((record, index): AnnotationLine => {
    const cell = (name: string): string =>
      unguarded(record[places.get(name) ?? -1] ?? '')
        .replaceAll('\r\n', '\n')
        .trim();
    return {
      line: rows[index + 1]!.info.lines,
      ...{ id: cell('id').toLowerCase(), kind: cell('kind'), uid: cell('uid'), connection: cell('connection') },
      cells: new Map(columns.map((name) => [name, cell(name)])),
    };
  });
}

interface ReadRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function records(text: string, delimiter: string): readonly ReadRecord[] {
  try {
    return parse(text, {
      ...{ bom: true, info: true, delimiter, relaxColumnCount: true, skipEmptyLines: true, maxRecordSize: 100_000 },
    }) as unknown as readonly ReadRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw invalidField('csv', `csv: it is no CSV: ${error.message.slice(0, 200)}`);
  }
}
