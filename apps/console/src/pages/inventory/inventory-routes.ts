import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { catalogueQuery } from '../../catalogue/catalogue.query';
import { appRoute } from '../../routes/app-route';
import { findList } from '../../catalogue/lists';
import { array, fallback, number, object, optional, picklist, pipe, regex, string, transform, union } from 'valibot';
import { PRESENCES } from './inventory.query';

/** The router parses numeric values as numbers. */
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

/** The URL parameters of a list. Invalid values are ignored. */
export const SEARCH_SCHEMA = object({
  q: text(),
  query: text(),
  connection: words(),
  kind: words(),
  region: words(),
  status: words(),
  tag: words(),
  managed: words(),
  at: text(),
  state: optional(fallback(picklist(PRESENCES), 'present')),
  sort: optional(fallback(pipe(string(), regex(/^-?[\w.-]{1,100}$/)), 'name')),
  view: text(),
  columns: words(),
});

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
