import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fallback, object, optional, picklist, string } from 'valibot';
import { appRoute } from '../../routes/app.route';
import { CHANGE_TYPES } from './changes.query';

/** What happened. What it is narrowed down by stands in the address. */
export const changesRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/changes',
    validateSearch: object({
      type: optional(fallback(picklist(['', ...CHANGE_TYPES]), '')),
      connection: optional(fallback(string(), '')),
      entity: optional(fallback(string(), '')),
      since: optional(fallback(string(), '')),
      until: optional(fallback(string(), '')),
    }),
    component: lazyRouteComponent(() => import('./changes-page'), 'ChangesPage'),
  }),
] as const;
