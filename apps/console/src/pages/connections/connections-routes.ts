import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fallback, object, optional, picklist, string } from 'valibot';
import { appRoute } from '../../routes/app-route';

const STATES = ['present', 'removed', 'all'] as const;

/** The pages of connections. Filters are in the URL. */
export const connectionsRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/connections',
    validateSearch: object({
      q: optional(fallback(string(), '')),
      provider: optional(fallback(string(), '')),
      state: optional(fallback(picklist(STATES), 'present')),
    }),
    component: lazyRouteComponent(() => import('./connections-page'), 'ConnectionsPage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/connections/new',
    validateSearch: object({ provider: optional(fallback(string(), '')) }),
    component: lazyRouteComponent(() => import('./new/new-connection-page'), 'NewConnectionPage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/connections/$id',
    validateSearch: object({
      tab: optional(fallback(picklist(['tasks', 'runs']), 'tasks')),
      dialog: fallback(optional(picklist(['secret'])), undefined),
    }),
    component: lazyRouteComponent(() => import('./one/connection-page'), 'ConnectionPage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/connections/$id/runs/$run',
    component: lazyRouteComponent(() => import('./one/syncs/sync-page'), 'SyncPage'),
  }),
] as const;
