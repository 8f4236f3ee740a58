import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fallback, object, optional, pipe, regex, string } from 'valibot';
import { rootRoute } from '../../routes/root-route';

/** Only paths within the console, not URLs of other hosts (`//host`). */
const PATH = /^\/(?![/\\])/;

/** The sign-in page; `back` is the originally requested path. */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: object({ back: optional(fallback(pipe(string(), regex(PATH)), '/')) }),
  component: lazyRouteComponent(() => import('./sign-in-page'), 'SignInPage'),
});
