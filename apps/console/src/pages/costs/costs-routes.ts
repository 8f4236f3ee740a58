import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fallback, object, optional, string } from 'valibot';
import { appRoute } from '../../routes/app-route';

const text = optional(fallback(string(), ''));

/** The costs page. What it shows is in the URL; the host refuses what does not exist. */
export const costsRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/costs',
    validateSearch: object({ month: text, groupBy: text, connection: text }),
    component: lazyRouteComponent(() => import('./costs-page'), 'CostsPage'),
  }),
] as const;
