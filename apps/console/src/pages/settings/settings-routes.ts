import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fallback, object, optional, picklist, string } from 'valibot';
import { appRoute } from '../../routes/app-route';

/** The settings page. Its tab is in the URL. */
export const settingsRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/settings',
    validateSearch: object({
      tab: optional(fallback(picklist(['users', 'tokens', 'feeds', 'annotations', 'terraform', 'audit']), 'tokens')),
      action: optional(fallback(string(), '')),
    }),
    component: lazyRouteComponent(() => import('./settings-page'), 'SettingsPage'),
  }),
] as const;
