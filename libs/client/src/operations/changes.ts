import type { CallOptions, Transport } from '../http/transport.js';
import { PagedList } from '../paging/pages.js';
import type { QueryOf, Schemas } from '../schema/schema.types.js';

/** What changed in the inventory, and what differs between two moments. */
export class Changes {
  constructor(private readonly transport: Transport) {}

  /** Every change, newest first. */
  list(query: QueryOf<'ChangesController_list'> = {}, { signal }: CallOptions = {}): PagedList<Schemas['ChangePage']> {
    const { api, call } = this.transport;
    return new PagedList((cursor) =>
      call(api.GET('/api/v1/changes', { params: { query: { ...query, cursor } }, signal })),
    );
  }

  /** Each resource that differs between two moments, once. All pages are of the same moments. */
  compare(
    query: QueryOf<'CompareController_list'> = {},
    { signal }: CallOptions = {},
  ): PagedList<Schemas['ComparisonPage']> {
    const { api, call } = this.transport;
    return new PagedList((cursor) =>
      call(api.GET('/api/v1/compare', { params: { query: { ...query, cursor } }, signal })),
    );
  }

  /** How much differs between two moments. */
  summary(
    query: QueryOf<'CompareController_summary'> = {},
    { signal }: CallOptions = {},
  ): Promise<Schemas['ComparisonSummary']> {
    const { api, call } = this.transport;
    return call(api.GET('/api/v1/compare/summary', { params: { query }, signal }));
  }
}
