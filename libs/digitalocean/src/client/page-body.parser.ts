import type { PageAnswer } from '@maestro/core';

/** The envelope of every list (specification, "Links & Pagination"): the rows under their own key, `links` and `meta` beside them. */
interface PageBody {
  readonly links?: { readonly pages?: { readonly next?: unknown } | null } | null;
  readonly meta?: { readonly total?: unknown } | null;
}

/**
 * Reads one page.
 *
 * `links`, `links.pages` and `links.pages.next` are left out when there is no other page, and `links` is missing from some lists
 * altogether: only a `next` that is there says something.
 *
 * @throws {TypeError} saying what is wrong, when the body is not a page of these rows.
 */
export function parsePageBody(body: unknown, itemsKey: string): PageAnswer<unknown> {
  if (typeof body !== 'object' || body === null) throw new TypeError('the body is no JSON object');
  const rows: unknown = Object.getOwnPropertyDescriptor(body, itemsKey)?.value;
  if (!Array.isArray(rows)) throw new TypeError(`the body has no list "${itemsKey}"`);
  const { links, meta } = body as PageBody;
  const total = meta?.total;
  return {
    rows,
    total: typeof total === 'number' && Number.isInteger(total) && total >= 0 ? total : undefined,
    hasNext: typeof links?.pages?.next === 'string' ? true : undefined,
  };
}
