import { createRoute, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../api/session.query';
import { catalogueQuery } from '../catalogue/catalogue.query';
import { Shell } from '../shell/shell';
import { rootRoute } from './root-route';

/** The layout of all pages that require a session; redirects to the sign-in page without one. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const { signedIn } = await context.queryClient.ensureQueryData(sessionQuery);
    if (signedIn === null) throw redirect({ to: '/sign-in', search: { back: location.href } });
  },
  // Optional: if this fails, pages derive labels from names.
  loader: ({ context }) => context.queryClient.prefetchQuery(catalogueQuery),
});
