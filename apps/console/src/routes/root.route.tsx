import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import { HostAwayBanner } from '../shell/host-away-banner';

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
      <HostAwayBanner />
      <Outlet />
    </>
  );
}
