import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { appRoute } from '../../routes/app.route';
import { isSection } from './sections';

/** One page for each kind of thing there is. */
export const inventoryRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/inventory/$section',
    loader: ({ params }) => {
      if (!isSection(params.section)) throw notFound();
    },
    component: lazyRouteComponent(() => import('./inventory-page'), 'InventoryPage'),
  }),
] as const;
