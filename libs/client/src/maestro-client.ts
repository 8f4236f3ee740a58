import type { Client } from 'openapi-fetch';
import { checkToken, hostAddress } from './http/host-address.js';
import type { RetryOptions, Send } from './http/retry-after.js';
import { type CallOptions, Transport } from './http/transport.js';
import { Changes } from './operations/changes.js';
import { Connections } from './operations/connections.js';
import { Resources } from './operations/resources.js';
import { Syncs } from './operations/syncs.js';
import type { paths } from './schema/schema.gen.js';
import type { QueryOf, Schemas } from './schema/schema.types.js';

/** Which host, and as whom. */
export interface MaestroClientOptions extends RetryOptions {
  /** The address of the host or of its API, such as `https://maestro.example.com`. */
  readonly url: string;
  /** A token of the host. Its console creates one under Settings. */
  readonly token: string;
  /** Sends a request, for example through a proxy. Default: the global `fetch`. */
  readonly fetch?: Send;
}

/**
 * A client of a host. Every operation returns the data of a success and throws otherwise: MaestroProblem if the host refuses,
 * HostUnreachableError if it does not answer. Requests that it is too busy for are repeated as `Retry-After` says.
 */
export class MaestroClient {
  readonly resources: Resources;
  readonly connections: Connections;
  readonly syncs: Syncs;
  readonly changes: Changes;
  readonly #transport: Transport;

  /** @throws InvalidOptionsError if the address or the token cannot be one. */
  constructor({ url, token, ...options }: MaestroClientOptions) {
    checkToken(token);
    this.#transport = new Transport({ ...options, address: hostAddress(url), token });
    this.resources = new Resources(this.#transport);
    this.connections = new Connections(this.#transport);
    this.syncs = new Syncs(this.#transport);
    this.changes = new Changes(this.#transport);
  }

  /** The address of the host, without `/api/v1`. */
  get url(): string {
    return this.#transport.address;
  }

  /**
   * Every operation of the API by its path, typed by its document: `client.api.GET('/api/v1/costs', { params: { query: { groupBy: 'tag' } } })`.
   * As everywhere in this client, what is not a success is thrown, so `data` is there.
   */
  get api(): Client<paths> {
    return this.#transport.api;
  }

  /** Categories, entities with their fields, and kinds. */
  catalogue({ signal }: CallOptions = {}): Promise<Schemas['CatalogueView']> {
    return this.#transport.call(this.api.GET('/api/v1/catalogue', { signal }));
  }

  /** Connections, tasks and syncs that need attention. */
  attention({ signal }: CallOptions = {}): Promise<Schemas['AttentionList']> {
    return this.#transport.call(this.api.GET('/api/v1/attention', { signal }));
  }

  /** What a month cost, by groups. */
  costs(query: QueryOf<'CostsController_costs'> = {}, { signal }: CallOptions = {}): Promise<Schemas['Costs']> {
    return this.#transport.call(this.api.GET('/api/v1/costs', { params: { query }, signal }));
  }

  /**
   * Runs one SELECT over the SQL views.
   *
   * @param limit how many rows at most. Default: 1000.
   * @throws MaestroProblem `invalid-sql`, with the `position` of the mistake.
   */
  sql(
    query: string,
    { limit, signal }: CallOptions & { readonly limit?: number } = {},
  ): Promise<Schemas['SqlResultDto']> {
    const body = { query, ...(limit !== undefined && { limit }) } as Schemas['SqlQueryDto'];
    return this.#transport.call(this.api.POST('/api/v1/sql', { body, signal }));
  }

  /** The machines of the inventory, for Ansible, and which tasks are not complete: the header `maestro-incomplete`. */
  async ansible(
    query: QueryOf<'FeedsController_ansible'> = {},
    { signal }: CallOptions = {},
  ): Promise<{ readonly inventory: Schemas['AnsibleInventory']; readonly incomplete: string | undefined }> {
    let incomplete: string | undefined;
    const asked = this.api.GET('/api/v1/feeds/ansible', { params: { query }, signal }).then((answer) => {
      incomplete = answer.response.headers.get('maestro-incomplete') ?? undefined;
      return answer;
    });
    return { inventory: await this.#transport.call(asked), incomplete };
  }
}
