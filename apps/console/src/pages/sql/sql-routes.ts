import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fallback, object, optional, string } from 'valibot';
import { appRoute } from '../../routes/app-route';

/** The page for SQL. The query that ran last is in the URL, so that it can be sent to somebody. */
export const sqlRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/sql',
    validateSearch: object({ query: optional(fallback(string(), '')) }),
    component: lazyRouteComponent(() => import('./sql-page'), 'SqlPage'),
  }),
] as const;
