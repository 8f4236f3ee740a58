import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { fallback, object, optional, picklist, string } from 'valibot';
import { appRoute } from '../../routes/app.route';
import { PRESENCES, SORTS } from './inventory.query';
import { isSection } from './sections';

const text = () => optional(fallback(string(), ''));

/** One page for each kind of thing there is. What it is narrowed down by stands in the address. */
export const inventoryRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/inventory/$section',
    validateSearch: object({
      q: text(),
      region: text(),
      tag: text(),
      at: text(),
      state: optional(fallback(picklist(PRESENCES), 'present')),
      sort: optional(fallback(picklist(SORTS), 'name')),
    }),
    loader: ({ params }) => {
      if (!isSection(params.section)) throw notFound();
    },
    component: lazyRouteComponent(() => import('./inventory-page'), 'InventoryPage'),
  }),
] as const;
