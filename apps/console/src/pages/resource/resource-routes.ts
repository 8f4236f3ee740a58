import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fallback, object, optional, picklist } from 'valibot';
import { appRoute } from '../../routes/app-route';
import { DEPTHS, relationsQuery } from './relations/relations.query';
import { resourceQuery } from './resource.query';
import { RESOURCE_TABS, type ResourceTab } from './resource-tabs.constants';

const TABS = Object.keys(RESOURCE_TABS) as ResourceTab[];

/** The page of a resource. Its tab is in the URL. */
export const resourceRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/resources/$id',
    validateSearch: object({
      tab: optional(fallback(picklist(TABS), 'overview')),
      depth: optional(fallback(picklist(DEPTHS), 1)),
    }),
    // Errors are shown by the page.
    loader: async ({ context: { queryClient }, params: { id } }) => {
      await Promise.all([
        queryClient.prefetchQuery(resourceQuery(id)),
        queryClient.prefetchQuery(relationsQuery(id, 1)),
      ]);
    },
    component: lazyRouteComponent(() => import('./resource-page'), 'ResourcePage'),
  }),
] as const;
