import type { CallOptions, Transport } from '../http/transport.js';
import { PagedList } from '../paging/pages.js';
import type { QueryOf, Schemas } from '../schema/schema.types.js';

/** The accounts that the host reads. */
export class Connections {
  constructor(private readonly transport: Transport) {}

  list(
    query: QueryOf<'ConnectionsController_list'> = {},
    { signal }: CallOptions = {},
  ): PagedList<Schemas['ConnectionPage']> {
    const { api, call } = this.transport;
    return new PagedList((cursor) =>
      call(api.GET('/api/v1/connections', { params: { query: { ...query, cursor } }, signal })),
    );
  }

  get(id: string, { signal }: CallOptions = {}): Promise<Schemas['ConnectionView']> {
    const { api, call } = this.transport;
    return call(api.GET('/api/v1/connections/{id}', { params: { path: { id } }, signal }));
  }

  /** @param idempotencyKey a request that is repeated with the same key creates one connection. */
  create(
    body: Schemas['CreateConnectionDto'],
    { signal, idempotencyKey }: CallOptions & { readonly idempotencyKey?: string } = {},
  ): Promise<Schemas['ConnectionView']> {
    const { api, call } = this.transport;
    const header = { 'Idempotency-Key': idempotencyKey };
    return call(api.POST('/api/v1/connections', { params: { header }, body, signal }));
  }

  /** What its credential may read, by task. */
  verify(id: string, { signal }: CallOptions = {}): Promise<Schemas['Verification']> {
    const { api, call } = this.transport;
    return call(api.POST('/api/v1/connections/{id}/verify', { params: { path: { id } }, signal }));
  }

  /** The last result of each task. */
  tasks(id: string, { signal }: CallOptions = {}): Promise<Schemas['TaskStateList']> {
    const { api, call } = this.transport;
    return call(api.GET('/api/v1/connections/{id}/tasks', { params: { path: { id } }, signal }));
  }
}
