import type { PageAnswer } from '../listing/page-source.types.js';
import type { NumberedPages } from './rest-api.types.js';
import { valueAt } from './value-at.js';

/**
 * Reads one page.
 *
 * Some APIs leave out what names the next page when there is none, from single lists even always: only what is there says something.
 *
 * @throws {TypeError} saying what is wrong, when the body is not a page of these rows.
 */
export function parsePageBody(body: unknown, itemsKey: string, { total, next }: NumberedPages): PageAnswer<unknown> {
  if (typeof body !== 'object' || body === null) throw new TypeError('the body is no JSON object');
  const rows: unknown = Object.getOwnPropertyDescriptor(body, itemsKey)?.value;
  if (!Array.isArray(rows)) throw new TypeError(`the body has no list "${itemsKey}"`);
  const stated = total === undefined ? undefined : valueAt(body, total);
  const following = next === undefined ? undefined : valueAt(body, next);
  return {
    rows,
    total: typeof stated === 'number' && Number.isInteger(stated) && stated >= 0 ? stated : undefined,
    hasNext: following === undefined ? undefined : Boolean(following),
  };
}
