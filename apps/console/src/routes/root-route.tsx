import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import { ServerUnreachableBanner } from '../shell/server-unreachable-banner';

/** The context of all routes. */
export interface RouteContext {
  readonly queryClient: QueryClient;
}

/** The layout of all pages, signed in or not. */
export const rootRoute = createRootRouteWithContext<RouteContext>()({
  component: Root,
});

function Root() {
  return (
    <>
      <ServerUnreachableBanner />
      <Outlet />
    </>
  );
}
