import { pointerSteps } from '@maestro/core';
import { XMLBuilder } from 'fast-xml-parser';
import type { NextPage, PagePlace, PageStyle } from '../scenario/page-style.types.js';
import type { ProviderScenario } from '../scenario/provider-scenario.types.js';
import type { Row } from '../scenario/row.types.js';
import type { PageContents } from './page-cutter.js';

/** Content types, and an empty body of each. */
export const FORMATS = {
  json: { type: 'application/json', empty: '{}' },
  xml: { type: 'application/xml', empty: '<?xml version="1.0" encoding="UTF-8"?><Empty/>' },
} as const;

/** A placeholder for the rows of a page, until they are inserted as text. */
const ROWS = '@rows@';

/** Rows never change, so each is serialized once. */
const written = new WeakMap<Row, string>();

const xml = new XMLBuilder({ ignoreAttributes: false, suppressEmptyNode: false });

/** A serialized page. */
export interface WrittenPage {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Serializes the bodies of a fake provider. */
export class BodyWriter {
  constructor(readonly format: ProviderScenario['format']) {}

  /** An object as JSON or XML. A text is unchanged. */
  write(body: object | string): string {
    if (typeof body === 'string') return body;
    return this.format === 'json'
      ? JSON.stringify(body)
      : `<?xml version="1.0" encoding="UTF-8"?>${String(xml.build(body))}`;
  }

  /** @param address of the list, without query. */
  page(style: PageStyle, contents: PageContents, address: URL): WrittenPage {
    const { rows, total } = contents;
    const headers: Record<string, string> = {};
    let body: unknown = style.frame ?? {};
    const put = (place: PagePlace, value: unknown): void => {
      if (typeof place === 'string') body = withValueAt(body, place, value);
      else headers[place.header] = String(value);
    };
    if (style.total !== undefined && total !== undefined) put(style.total, total);
    if (style.style === 'marker') {
      if (style.more !== undefined) put(style.more, contents.next !== undefined);
    } else {
      const next = nextValue(style.next, contents, address);
      if (style.next && next !== undefined) put(style.next.at, next);
    }
    if (style.style === 'whole' && style.one) {
      const single = withValueAt(body, style.rows, rows.at(-1) ?? null);
      return { headers, body: single === null ? 'null' : this.write(single as object) };
    }
    if (this.format === 'xml') return { headers, body: this.write(withValueAt(body, style.rows, rows) as object) };
    const frame = JSON.stringify(withValueAt(body, style.rows, ROWS));
    return { headers, body: frame.replace(`"${ROWS}"`, () => this.#list(rows, style)) };
  }

  #list(rows: readonly Row[], { key, each }: Pick<PageStyle, 'key' | 'each'>): string {
    if (key === undefined) return `[${rows.map((row) => this.#row(row)).join(',')}]`;
    if (each) return JSON.stringify(listsByKey(rows, key));
    return JSON.stringify(Object.fromEntries(rows.map(({ [key]: name, ...row }) => [String(name), row])));
  }

  #row(row: Row): string {
    const text = written.get(row) ?? JSON.stringify(row);
    written.set(row, text);
    return text;
  }
}

function listsByKey(rows: readonly Row[], key: string): Readonly<Record<string, readonly object[]>> {
  const lists: Record<string, object[]> = {};
  for (const { [key]: name, ...row } of rows) (lists[String(name)] ??= []).push(row);
  return lists;
}

/** A copy of a document with a value at a JSON pointer. Missing objects are created. The empty pointer returns the value itself. */
export function withValueAt(document: unknown, pointer: string, value: unknown): unknown {
  return put(document, pointerSteps(pointer), value);
}

function put(document: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  const object = typeof document === 'object' && document !== null ? document : {};
  return { ...object, [step]: put(Reflect.get(object, step), rest, value) };
}

function nextValue(
  style: NextPage | undefined,
  { next, nextText }: PageContents,
  address: URL,
): string | number | undefined {
  if (nextText !== undefined) return style?.as === 'link' && nextText !== '' ? `<${nextText}>; rel="next"` : nextText;
  if (!style || !next) return undefined;
  const following = new URL(address);
  following.searchParams.set(next.parameter, next.value);
  const link = `<${following.href}>; rel="next"`;
  return { url: following.href, number: Number(next.value), cursor: next.value, link }[style.as];
}
