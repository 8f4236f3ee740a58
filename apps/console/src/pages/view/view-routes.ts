import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../../routes/app-route';

/** The page of one view. */
export const viewRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/views/$view',
    component: lazyRouteComponent(() => import('./view-page'), 'ViewPage'),
  }),
] as const;
