import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  CredentialField,
  defineEntity,
  defineKind,
  field,
  kindsManifest,
  type ProviderPlugin,
  type RestApi,
  restModule,
} from '@maestro/core';
import { z } from 'zod';

class Credentials {
  @CredentialField({ label: 'Token', secret: true, help: 'Any.' })
  token!: string;
}

const thing = defineEntity({
  id: 'fake-thing',
  title: { one: 'Thing', many: 'Things' },
  category: 'apps',
  icon: 'box',
  fields: { price: field.integer({ label: 'Price', optional: true }) },
});

const kind = defineKind(thing, {
  ...{ kind: 'fake.thing', task: 'thing-list', access: 'get_all_things', scopes: [], optional: true },
  list: { path: '/things', items: 'things' },
  joins: { types: { path: '/types', items: 'types', row: z.object({ price: z.int() }), fields: ['attributes.price'] } },
  row: z.object({ id: z.string(), type: z.string(), foreign: z.boolean().optional() }),
  map: ({ id, type, foreign }, _part, { types }) =>
    foreign ? undefined : { uid: id, name: id, active: true, attributes: { price: types(type)?.price } },
});

const api: RestApi<Credentials> = {
  authorize: ({ token }) => ({ authorization: `Bearer ${token}` }),
  pages: 'whole',
  errors: { code: '/code', message: '/message', notFound: 404 },
};

/** A row of the list `/things`. */
export interface ThingRow {
  readonly id: string;
  readonly type: string;
  /** It is in the list, but not of the kind. */
  readonly foreign?: boolean;
}

/** A local provider with one declared kind, whose rows refer to a list of types, and its plugin. */
export interface ListedProvider {
  readonly plugin: ProviderPlugin;
  readonly url: string;
  /** Undefined: the account does not have them (404). */
  things: readonly ThingRow[] | undefined;
  /** Undefined: the provider refuses it with 400. */
  types: readonly { readonly id: string; readonly price: number }[] | undefined;
  close(): Promise<void>;
}

/** Starts it with nothing in its lists. */
export async function startListedProvider(): Promise<ListedProvider> {
  const lists: Pick<ListedProvider, 'things' | 'types'> = { things: [], types: [] };
  const server = createServer(({ url = '' }, response) => {
    const name = url.slice(1).split('?')[0] ?? '';
    const rows: unknown = Reflect.get(lists, name);
    const refusal = name === 'things' ? 404 : 400;
    response.writeHead(rows === undefined ? refusal : 200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify(rows === undefined ? { code: 'closed', message: 'No prices today' } : { [name]: rows }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const plugin: ProviderPlugin = {
    manifest: {
      ...{ id: 'fake', title: 'Fake', contract: '^2.0.0', limits: [], concurrency: 2 },
      setup: { title: 'Get a token', steps: [] },
      endpoints: [{ id: 'api', url: 'https://api.fake.example' }],
      ...kindsManifest([kind]),
    },
    credentials: Credentials,
    module: restModule(api, [kind]),
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return Object.assign(lists, { plugin, url, close });
}
