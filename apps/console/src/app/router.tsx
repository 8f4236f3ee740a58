import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { BASE_PATH } from '../api/base-path';
import { PageSkeleton } from '../components/page/page';
import { compareRoutes } from '../pages/compare/compare-routes';
import { costsRoutes } from '../pages/costs/costs-routes';
import { changesRoutes } from '../pages/changes/changes-routes';
import { connectionsRoutes } from '../pages/connections/connections-routes';
import { findingsRoutes } from '../pages/findings/findings-routes';
import { inventoryRoutes } from '../pages/inventory/inventory-routes';
import { notificationsRoutes } from '../pages/notifications/notifications-routes';
import { overviewRoutes } from '../pages/overview/overview-routes';
import { providersRoutes } from '../pages/providers/providers-routes';
import { resourceRoutes } from '../pages/resource/resource-routes';
import { settingsRoutes } from '../pages/settings/settings-routes';
import { choosePasswordRoute, signInRoute } from '../pages/sign-in/sign-in-routes';
import { sqlRoutes } from '../pages/sql/sql-routes';
import { viewRoutes } from '../pages/view/view-routes';
import { appRoute } from '../routes/app-route';
import { rootRoute } from '../routes/root-route';
import { unknownRoute } from '../routes/unknown-route';
import { NotFound, RouteError } from '../shell/route-error';

const routeTree = rootRoute.addChildren([
  signInRoute,
  choosePasswordRoute,
  appRoute.addChildren([
    ...overviewRoutes,
    ...connectionsRoutes,
    ...inventoryRoutes,
    ...viewRoutes,
    ...resourceRoutes,
    ...changesRoutes,
    ...compareRoutes,
    ...costsRoutes,
    ...sqlRoutes,
    ...findingsRoutes,
    ...providersRoutes,
    ...settingsRoutes,
    ...notificationsRoutes,
    unknownRoute,
  ]),
]);

/** The router of all pages. Each page is a separate chunk, preloaded when the user hovers over a link to it. */
export function createConsoleRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    basepath: BASE_PATH || '/',
    context: { queryClient },
    defaultPreload: 'intent',
    // Preloaded data is kept by the query cache.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFound,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
