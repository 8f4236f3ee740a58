import type { CollectedPage, ListingPart } from '../contract/listing.types.js';
import type { Resource } from '../contract/resource.types.js';
import type { RowsPage } from '../listing/page-source.types.js';
import type { JoinedLists } from './joined-list.js';
import type { RestKind } from './rest-list.types.js';
import type { RowDetails, RowMarks } from './row-details.js';

/** The rows of a page as resources, each with what could not be read of its details. */
export function detailedRows(
  kind: RestKind,
  { rows, firstPosition, total }: RowsPage<unknown>,
  part: ListingPart,
  details: RowDetails,
  joined?: JoinedLists,
): CollectedPage {
  const pages = rows.map((row, place) => {
    const page = kind.rows({ rows: [row], firstPosition: firstPosition + place }, part, joined);
    const marks = details.marksOf(row);
    return marks ? { ...page, resources: page.resources.map((resource) => marked(resource, marks)) } : page;
  });
  const skipped = pages.flatMap((page) => page.skipped ?? []);
  return {
    resources: pages.flatMap(({ resources }) => resources),
    unreadable: pages.flatMap(({ unreadable }) => unreadable),
    expected: total,
    ...(skipped.length > 0 && { skipped }),
  };
}

const marked = (resource: Resource, { unknown, unread }: RowMarks): Resource => ({
  ...resource,
  unknown: [...(resource.unknown ?? []), ...unknown],
  unread: [...(resource.unread ?? []), ...unread],
});
