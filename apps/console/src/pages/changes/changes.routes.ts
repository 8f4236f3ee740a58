import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../../routes/app.route';

export const changesRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/changes',
    component: lazyRouteComponent(() => import('./changes-page'), 'ChangesPage'),
  }),
] as const;
