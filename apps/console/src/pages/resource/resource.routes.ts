import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fallback, object, optional, picklist } from 'valibot';
import { appRoute } from '../../routes/app.route';
import { resourceQuery } from './resource.query';
import { RESOURCE_TABS } from './resource-tabs.constants';

/** One resource. What is shown of it stands in the address. */
export const resourceRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/resources/$id',
    validateSearch: object({ tab: optional(fallback(picklist(RESOURCE_TABS), 'overview')) }),
    // What cannot be read is told by the page.
    loader: ({ context, params }) => context.queryClient.prefetchQuery(resourceQuery(params.id)),
    component: lazyRouteComponent(() => import('./resource-page'), 'ResourcePage'),
  }),
] as const;
