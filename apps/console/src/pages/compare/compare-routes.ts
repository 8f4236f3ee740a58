import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fallback, object, optional, string } from 'valibot';
import { appRoute } from '../../routes/app-route';

const text = optional(fallback(string(), ''));

/** The comparison of two moments. What is compared is in the URL; the host refuses what does not exist. */
export const compareRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/compare',
    validateSearch: object({ from: text, to: text, type: text, entity: text, kind: text, connection: text }),
    component: lazyRouteComponent(() => import('./compare-page'), 'ComparePage'),
  }),
] as const;
