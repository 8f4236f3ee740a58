import { type FeedContent, type FeedFormat } from '../content/feed-format.types.js';
import { listingLines } from '../content/listing-comment.js';
import { readHosts } from '../content/read-hosts.js';
import { problemOfLength } from './xlsx-limits.js';
import { SHEET_BEGIN, SHEET_END, SheetRows, WORKBOOK_PARTS } from './xlsx-parts.js';
import { ZipStream } from './zip-stream.js';
import { chooseColumns, partsOf } from './table-columns.js';

/**
 * A workbook of Excel (ECMA-376) with the chosen columns, and a second sheet that says how current it is. Texts are
 * cells of text, which are never evaluated.
 */
export const xlsxFormat =
  (names: readonly string[] | undefined): FeedFormat =>
  (catalogue) => {
    const chosen = chooseColumns(catalogue.entities(), names);
    const columns = chosen.flatMap((each) => each.columns);
    return {
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      parts: partsOf(chosen, catalogue.terraformKinds()),
      scope: 'everything',
      async *write({ rows, state }: FeedContent) {
        const zip = new ZipStream();
        for (const [name, text] of Object.entries(WORKBOOK_PARTS)) {
          await zip.begin(name);
          await zip.write(text);
        }
        const resources = new SheetRows();
        await zip.begin('xl/worksheets/sheet1.xml');
        await zip.write(SHEET_BEGIN + resources.write(columns.map(({ heading }) => heading)));
        for await (const hosts of readHosts(rows)) {
          let text = '';
          for (const host of hosts) text += resources.write(columns.map(({ cell }) => cell(host)));
          problemOfLength(resources.count);
          await zip.write(text);
          yield* zip.take();
        }
        await zip.write(SHEET_END);
        await zip.begin('xl/worksheets/sheet2.xml');
        const cut = resources.cut > 0 ? [`Cells that were too long for Excel, and end in …: ${resources.cut}`] : [];
        const about = new SheetRows();
        const lines = [...listingLines(state), ...cut].map((line) => about.write([line]));
        await zip.write(SHEET_BEGIN + lines.join('') + SHEET_END);
        await zip.end();
        yield* zip.take();
      },
    };
  };
