import { type SyncEvent, syncEvents, type SyncEventsOptions } from '../events/sync-events.js';
import type { CallOptions, Transport } from '../http/transport.js';
import { PagedList } from '../paging/pages.js';
import type { Schemas } from '../schema/schema.types.js';

/** Syncs of connections. */
export class Syncs {
  constructor(private readonly transport: Transport) {}

  /** Starts a sync, or joins one that is queued: see its `outcome`. */
  start(
    connectionId: string,
    body: Partial<Schemas['RequestSyncDto']> = {},
    { signal }: CallOptions = {},
  ): Promise<Schemas['RequestedSync']> {
    const { api, call } = this.transport;
    const path = { id: connectionId };
    return call(
      api.POST('/api/v1/connections/{id}/syncs', { params: { path }, body: body as Schemas['RequestSyncDto'], signal }),
    );
  }

  /** Those of a connection, newest first. */
  list(connectionId: string, { signal }: CallOptions = {}): PagedList<Schemas['SyncPage']> {
    const { api, call } = this.transport;
    const path = { id: connectionId };
    return new PagedList((cursor) =>
      call(api.GET('/api/v1/connections/{id}/syncs', { params: { path, query: { cursor } }, signal })),
    );
  }

  get(id: string, { signal }: CallOptions = {}): Promise<Schemas['SyncView']> {
    const { api, call } = this.transport;
    return call(api.GET('/api/v1/syncs/{id}', { params: { path: { id } }, signal }));
  }

  cancel(id: string, { signal }: CallOptions = {}): Promise<Schemas['SyncView']> {
    const { api, call } = this.transport;
    return call(api.POST('/api/v1/syncs/{id}/cancel', { params: { path: { id } }, signal }));
  }

  /** What would be marked as deleted once the sync is approved. */
  disappearances(id: string, { signal }: CallOptions = {}): PagedList<Schemas['DisappearancePage']> {
    const { api, call } = this.transport;
    return new PagedList((cursor) =>
      call(api.GET('/api/v1/syncs/{id}/disappearances', { params: { path: { id }, query: { cursor } }, signal })),
    );
  }

  /** Approves that resources are marked as deleted. */
  confirm(
    id: string,
    body: Partial<Schemas['ConfirmSyncDto']> = {},
    { signal }: CallOptions = {},
  ): Promise<Schemas['SyncView']> {
    const { api, call } = this.transport;
    return call(api.POST('/api/v1/syncs/{id}/confirm', { params: { path: { id } }, body, signal }));
  }

  /** The events of a sync as they happen, each once, until it has ended. See {@link syncEvents}. */
  events(id: string, options: SyncEventsOptions = {}): AsyncGenerator<SyncEvent, void, void> {
    return syncEvents(this.transport, id, options);
  }

  /** Waits until a sync has ended. */
  async finished(id: string, options: CallOptions = {}): Promise<Schemas['SyncView']> {
    for await (const event of this.events(id, options)) void event;
    return this.get(id, options);
  }
}
