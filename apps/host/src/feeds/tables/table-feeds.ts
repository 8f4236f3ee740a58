import { CSV_FORMAT } from '@maestro/core';
import { stringify } from 'csv-stringify/sync';
import { type FeedContent, type FeedFormat } from '../content/feed-format.types.js';
import { readHosts } from '../content/read-hosts.js';
import { type ChosenColumn, chooseColumns, partsOf } from './table-columns.js';

/** Without the byte order mark, which only belongs at the beginning of a file. */
const PIECE = { ...CSV_FORMAT, bom: false };

/** CSV with the chosen columns, for people. Text that a spreadsheet would run as a formula is defused. */
export const csvFormat =
  (names: readonly string[] | undefined): FeedFormat =>
  (catalogue) => {
    const chosen = chooseColumns(catalogue.entities(), names);
    const columns = chosen.flatMap((each) => each.columns);
    return {
      contentType: 'text/csv; charset=utf-8',
      parts: partsOf(chosen, catalogue.terraformKinds()),
      scope: 'everything',
      async *write({ rows }: FeedContent) {
        yield stringify([columns.map(({ heading }) => heading)], CSV_FORMAT);
        for await (const hosts of readHosts(rows)) {
          if (hosts.length > 0)
            yield stringify(
              hosts.map((host) => columns.map(({ cell }) => cell(host))),
              PIECE,
            );
        }
      },
    };
  };

/** One JSON object per line: the chosen columns by name, or else the whole resource as in lists. */
export const ndjsonFormat =
  (names: readonly string[] | undefined): FeedFormat =>
  (catalogue) => {
    const chosen = names && chooseColumns(catalogue.entities(), names);
    return {
      contentType: 'application/x-ndjson; charset=utf-8',
      ...(chosen && { parts: partsOf(chosen, catalogue.terraformKinds()) }),
      scope: 'everything',
      write: ({ rows, lines }: FeedContent) => (chosen ? chosenLines(rows, chosen) : lines()),
    };
  };

async function* chosenLines(rows: FeedContent['rows'], chosen: readonly ChosenColumn[]): AsyncGenerator<string> {
  for await (const hosts of readHosts(rows)) {
    let lines = '';
    for (const host of hosts)
      lines += `${JSON.stringify(Object.fromEntries(chosen.map(({ name, value }) => [name, value(host)])))}\n`;
    yield lines;
  }
}
