import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fallback, object, optional, picklist, pipe, regex, string } from 'valibot';
import { appRoute } from '../../routes/app-route';
import { CHANGE_TYPES } from './changes.query';

const SINCE = /^(today|[1-9]\d{0,2}d|\d{4}-\d\d-\d\d(T[\d:.]+Z)?|)$/;
const UNTIL = /^(\d{4}-\d\d-\d\d|)$/;

const text = (pattern = /^/) => optional(fallback(pipe(string(), regex(pattern)), ''));

/** The changes page. Its filters are in the URL. */
export const changesRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/changes',
    validateSearch: object({
      type: optional(fallback(picklist(['', ...CHANGE_TYPES]), '')),
      connection: text(),
      entity: text(),
      kind: text(),
      since: text(SINCE),
      until: text(UNTIL),
    }),
    component: lazyRouteComponent(() => import('./changes-page'), 'ChangesPage'),
  }),
] as const;
