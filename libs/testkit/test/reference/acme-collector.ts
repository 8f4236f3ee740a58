import {
  type CollectedPage,
  cursorListing,
  type ListingPart,
  pagedListing,
  type PermissionCheck,
  probePermission,
  readRows,
  type ResourceCollector,
  type ResourceType,
  type RowReader,
  type RowsPage,
} from '@maestro/core';
import { map, type Observable } from 'rxjs';
import type { AcmeClient } from './acme-client.js';
import { ACME_LISTS, ACME_ROWS, type AcmeKind } from './acme-rows.js';

/** Acme rejects smaller pages. */
const FEWEST_ROWS = 5;

/** Reads one kind of Acme. Volumes have no read by id. */
export class AcmeCollector implements ResourceCollector {
  readonly #kind: AcmeKind;
  readonly exists?: (uid: string, part: ListingPart) => Observable<boolean>;

  constructor(
    readonly type: ResourceType,
    readonly client: AcmeClient,
  ) {
    this.#kind = type.kind as AcmeKind;
    if (this.#kind !== 'acme.volume')
      this.exists = (uid, { id }) => client.exists(type.task, `${ACME_LISTS[this.#kind].path(id)}/${uid}`);
  }

  parts(): readonly ListingPart[] {
    return [{ id: 'all' }];
  }

  collect(part: ListingPart): Observable<CollectedPage> {
    return this.rows(part).pipe(map((page) => readRows(page, ACME_ROWS[this.#kind] as RowReader<unknown>)));
  }

  probe(): Observable<PermissionCheck> {
    // Records are under domains, and the same permission covers both.
    const { path, rows } = ACME_LISTS[this.#kind === 'acme.record' ? 'acme.domain' : this.#kind];
    return probePermission(this.type, this.client.page(this.type.task, path(''), rows, 1, FEWEST_ROWS));
  }

  rows({ id }: ListingPart): Observable<RowsPage<unknown>> {
    const { path, rows } = ACME_LISTS[this.#kind];
    const { task } = this.type;
    const endpoint = `GET ${path(id)}`;
    if (this.#kind === 'acme.volume')
      return cursorListing({ endpoint, fetch: (cursor) => this.client.cursor(task, path(id), rows, cursor) });
    return pagedListing({
      endpoint,
      concurrency: 3,
      fetch: (page) => this.client.page(task, path(id), rows, page),
    });
  }
}
