import { createRoute, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../api/session.query';
import { catalogueQuery } from '../catalogue/catalogue.query';
import { Shell } from '../shell/shell';
import { rootRoute } from './root.route';

/** Above all pages that ask to be signed in: without a session it leads to signing in, and back from there. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const { signedIn } = await context.queryClient.ensureQueryData(sessionQuery);
    if (signedIn === null) throw redirect({ to: '/sign-in', search: { back: location.href } });
  },
  // Pages can do without: where this fails, they make labels from names.
  loader: ({ context }) => context.queryClient.prefetchQuery(catalogueQuery),
});
