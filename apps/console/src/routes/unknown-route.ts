import { createRoute } from '@tanstack/react-router';
import { NotFound } from '../shell/route-error';
import { appRoute } from './app-route';

/** All other paths. */
export const unknownRoute = createRoute({ getParentRoute: () => appRoute, path: '$', component: NotFound });
