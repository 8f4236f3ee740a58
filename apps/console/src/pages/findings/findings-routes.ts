import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fallback, object, optional, string } from 'valibot';
import { appRoute } from '../../routes/app-route';

const text = optional(fallback(string(), ''));

/** What checks found, and what expires. What they show is in the URL; the host refuses what does not exist. */
export const findingsRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/findings',
    validateSearch: object({
      ...{ severity: text, category: text, check: text, connection: text, kind: text, state: text, query: text },
      groupBy: text,
    }),
    component: lazyRouteComponent(() => import('./findings-page'), 'FindingsPage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/expiries',
    component: lazyRouteComponent(() => import('./expiries-page'), 'ExpiriesPage'),
  }),
] as const;
