import type { CallOptions, Transport } from '../http/transport.js';
import { PagedList } from '../paging/pages.js';
import { ResourceExport } from '../exports/resource-export.js';
import type { QueryOf, Schemas } from '../schema/schema.types.js';

/** Which resources, and in which order. `limit` is the size of a page. */
export type ResourceQuery = QueryOf<'ResourcesController_list'>;

/** Which resources, in which order and format, an export has. */
export type ResourceExportQuery = QueryOf<'ResourceListsController_export'>;

/** The inventory of all connections. */
export class Resources {
  constructor(private readonly transport: Transport) {}

  /** `for await (const resource of client.resources.list({ query: 'region:fra1' }))`. */
  list(query: ResourceQuery = {}, { signal }: CallOptions = {}): PagedList<Schemas['ResourcePage']> {
    const { api, call } = this.transport;
    return new PagedList((cursor) =>
      call(api.GET('/api/v1/resources', { params: { query: { ...query, cursor } }, signal })),
    );
  }

  /** One resource, with its raw data. */
  get(id: string, { signal }: CallOptions = {}): Promise<Schemas['ResourceDetail']> {
    const { api, call } = this.transport;
    return call(api.GET('/api/v1/resources/{id}', { params: { path: { id } }, signal }));
  }

  /** How many resources match. */
  async count(
    query: QueryOf<'ResourceListsController_count'> = {},
    { signal }: CallOptions = {},
  ): Promise<Schemas['ResourceCount']> {
    const { api, call } = this.transport;
    return call(api.GET('/api/v1/resources/count', { params: { query }, signal }));
  }

  /** The versions of a resource, newest first. */
  history(
    id: string,
    query: QueryOf<'ResourcesController_history'> = {},
    { signal }: CallOptions = {},
  ): PagedList<Schemas['ResourceHistoryPage']> {
    const { api, call } = this.transport;
    return new PagedList((cursor) =>
      call(
        api.GET('/api/v1/resources/{id}/history', { params: { path: { id }, query: { ...query, cursor } }, signal }),
      ),
    );
  }

  /** What a resource is related to, up to a depth. */
  relations(
    id: string,
    query: QueryOf<'ResourcesController_relations'> = {},
    { signal }: CallOptions = {},
  ): Promise<Schemas['RelationGraph']> {
    const { api, call } = this.transport;
    return call(api.GET('/api/v1/resources/{id}/relations', { params: { path: { id }, query }, signal }));
  }

  /**
   * A consistent snapshot of a whole list, as a file.
   *
   * @throws MaestroProblem `too-many-exports`, if others take too long.
   */
  async export(query: ResourceExportQuery = {}, options: CallOptions = {}): Promise<ResourceExport> {
    const { api, call } = this.transport;
    let response: Response | undefined;
    await call(
      api
        .GET('/api/v1/resources/export', {
          ...{ params: { query }, signal: options.signal, parseAs: 'stream' as const },
          // The announced length and digest are of what is sent uncompressed.
          headers: { 'accept-encoding': 'identity' },
        })
        .then((answer) => {
          ({ response } = answer);
          return {};
        }),
    );
    return new ResourceExport(response as unknown as Response, options.signal);
  }
}
