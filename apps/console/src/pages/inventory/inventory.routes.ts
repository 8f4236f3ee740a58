import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { appRoute } from '../../routes/app.route';
import { isList } from './lists';
import { SEARCH_SCHEMA } from './search-schema.constants';

/** One page for each kind of thing there is. What it is narrowed down by stands in the address. */
export const inventoryRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/inventory/$section',
    validateSearch: SEARCH_SCHEMA,
    loader: ({ params }) => {
      if (!isList(params.section)) throw notFound();
    },
    component: lazyRouteComponent(() => import('./inventory-page'), 'InventoryPage'),
  }),
] as const;
