import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { array, fallback, number, object, optional, picklist, pipe, string, transform, union } from 'valibot';
import { appRoute } from '../../routes/app.route';
import { PRESENCES, SORTS } from './inventory-search.types';
import { isList } from './lists';

/** The router reads what looks like a number as one. */
const word = () =>
  pipe(
    union([string(), number()]),
    transform((value) => String(value)),
  );

const text = () => optional(fallback(word(), ''));

/** One value or several. */
const words = () =>
  optional(
    fallback(
      pipe(
        union([array(word()), word()]),
        transform((values) => (Array.isArray(values) ? values : [values])),
      ),
      [],
    ),
  );

/** One page for each kind of thing there is. What it is narrowed down by stands in the address. */
export const inventoryRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/inventory/$section',
    validateSearch: object({
      q: text(),
      connection: words(),
      kind: words(),
      family: words(),
      region: words(),
      status: words(),
      tag: words(),
      at: text(),
      state: optional(fallback(picklist(PRESENCES), 'present')),
      sort: optional(fallback(picklist(SORTS), 'name')),
    }),
    loader: ({ params }) => {
      if (!isList(params.section)) throw notFound();
    },
    component: lazyRouteComponent(() => import('./inventory-page'), 'InventoryPage'),
  }),
] as const;
