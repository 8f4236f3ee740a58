import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fallback, object, optional, string } from 'valibot';
import { appRoute } from '../../routes/app-route';

const text = optional(fallback(string(), ''));

/** What is sent where. `subscribe` opens the form of a new subscription to a topic, and `view` is the view that it is about. */
export const notificationsRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/settings/notifications',
    validateSearch: object({ tab: text, subscribe: text, view: text, state: text }),
    component: lazyRouteComponent(() => import('./notifications-page'), 'NotificationsPage'),
  }),
] as const;
