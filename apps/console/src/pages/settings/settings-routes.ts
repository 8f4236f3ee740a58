import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fallback, object, optional, picklist } from 'valibot';
import { appRoute } from '../../routes/app-route';
import { AUDIT_ACTION_NAMES } from './settings.query';

/** The settings page. Its tab is in the URL. */
export const settingsRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/settings',
    validateSearch: object({
      tab: optional(fallback(picklist(['tokens', 'feeds', 'audit']), 'tokens')),
      action: optional(fallback(optional(picklist(AUDIT_ACTION_NAMES)), undefined)),
    }),
    component: lazyRouteComponent(() => import('./settings-page'), 'SettingsPage'),
  }),
] as const;
