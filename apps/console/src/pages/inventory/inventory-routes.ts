import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { catalogueQuery } from '../../catalogue/catalogue.query';
import { appRoute } from '../../routes/app-route';
import { findList } from '../../catalogue/lists';
import { SEARCH_SCHEMA } from './search-schema.constants';

/** One page for each entity. Its filters are in the URL. */
export const inventoryRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/inventory/$section',
    validateSearch: SEARCH_SCHEMA,
    loader: async ({ context, params: { section } }) => {
      const list = findList(await context.queryClient.ensureQueryData(catalogueQuery), section);
      if (!list) throw notFound();
      if (list.id !== section)
        throw redirect({ to: '/inventory/$section', params: { section: list.id }, search: true, replace: true });
    },
    component: lazyRouteComponent(() => import('./inventory-page'), 'InventoryPage'),
  }),
] as const;
