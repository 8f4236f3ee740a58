import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fallback, object, optional, pipe, regex, string } from 'valibot';
import { rootRoute } from '../../routes/root.route';

/** Within the console only: an address that leads elsewhere (`//host`) is no way back. */
const PATH = /^\/(?![/\\])/;

/** Signing in; `back` is where one wanted to go. */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: object({ back: optional(fallback(pipe(string(), regex(PATH)), '/')) }),
  component: lazyRouteComponent(() => import('./sign-in-page'), 'SignInPage'),
});
