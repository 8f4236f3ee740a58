import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fallback, object, optional, picklist, pipe, regex, string } from 'valibot';
import { rootRoute } from '../../routes/root-route';

/** Only paths within the console, not URLs of other hosts (`//host`). */
const PATH = /^\/(?![/\\])/;

/** Why an identity provider signed nobody in. */
export const FAILURES = ['unreachable', 'expired', 'refused', 'invalid', 'no-role', 'disabled'] as const;

/** Where users choose a password; the code is in the fragment, which browsers do not send. */
export const choosePasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/password',
  component: lazyRouteComponent(() => import('./choose-password-page'), 'ChoosePasswordPage'),
});

/** The sign-in page; `back` is the originally requested path. */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: object({
    back: optional(fallback(pipe(string(), regex(PATH)), '/')),
    failure: optional(fallback(picklist(FAILURES), 'invalid')),
  }),
  component: lazyRouteComponent(() => import('./sign-in-page'), 'SignInPage'),
});
