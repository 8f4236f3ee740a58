import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { connectionNamesQuery } from '../src/api/connection-names.query';
import { providersQuery } from '../src/api/providers.query';
import type { Schemas } from '../src/api/schemas.types';
import { theme } from '../src/app/theme';

/** The id of a connection that the gallery knows by name. */
export const CONNECTION = '6a6c1d2e-7e35-4a4b-9a6e-0f7f2d1c8b3a';

/** What every page has around it, without a host: queries are answered from here, and links lead nowhere. */
export function GalleryFrame({ children, env }: { readonly children: ReactNode; readonly env?: 'test' }) {
  const [queryClient] = useState(answered);
  const [router] = useState(() =>
    createRouter({
      routeTree: createRootRoute({ component: () => children, notFoundComponent: () => children }),
      history: createMemoryHistory(),
    }),
  );
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" env={env}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

function answered(): QueryClient {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  client.setQueryData(connectionNamesQuery.queryKey, [[CONNECTION, 'Production']]);
  const example = { id: 'example', title: 'Example Cloud' } as Schemas['ProviderView'];
  client.setQueryData(providersQuery.queryKey, { items: [example], nextCursor: null, refused: [] });
  return client;
}
