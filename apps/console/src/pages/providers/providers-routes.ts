import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../../routes/app-route';

export const providersRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/providers',
    component: lazyRouteComponent(() => import('./providers-page'), 'ProvidersPage'),
  }),
] as const;
