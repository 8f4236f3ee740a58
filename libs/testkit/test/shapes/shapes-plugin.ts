import {
  CredentialField,
  kindsManifest,
  type EmbeddedKind,
  type ListedKind,
  type Paging,
  type ProviderPlugin,
  type RestApi,
  restModule,
} from '@maestro/core';
import { detailedKinds } from './detailed-kinds.js';
import { embeddedKinds } from './embedded-kinds.js';
import { joinedKinds } from './joined-kinds.js';
import { SHAPES_PAGES, shapesKinds } from './shapes-kinds.js';

class ShapesCredentials {
  @CredentialField({ label: 'Token', secret: true, help: 'From Settings.', pattern: /^shapes_\d{32}$/ })
  readonly token!: string;
}

const api: RestApi<ShapesCredentials> = {
  authorize: ({ token }) => ({ authorization: `Bearer ${token}` }),
  pages: SHAPES_PAGES,
  errors: { code: '/error/code', message: '/error/message', notFound: 'not_found' },
};

/** Creates a plugin with these kinds and this default paging. @param more additional bindings of its module. */
export const shapesPluginOf = (
  kinds: readonly (ListedKind | EmbeddedKind)[],
  pages: Paging,
  more?: Parameters<typeof restModule>[2],
): ProviderPlugin<ShapesCredentials> => ({
  manifest: {
    id: 'shapes',
    title: 'Shapes',
    contract: '^2.0.0',
    setup: { title: 'Get a token', steps: [{ text: 'Open Settings, then Tokens.' }] },
    endpoints: [{ id: 'api', url: 'https://api.shapes.example' }],
    limits: [{ name: 'minute', requests: 600, windowMs: 60_000 }],
    concurrency: 4,
    ...kindsManifest(kinds),
  },
  credentials: ShapesCredentials,
  module: restModule({ ...api, pages }, kinds, more),
});

/** A provider with a list of each shape. */
export const shapesPlugin = shapesPluginOf(
  [...shapesKinds, ...embeddedKinds, ...detailedKinds, ...joinedKinds],
  SHAPES_PAGES,
);
