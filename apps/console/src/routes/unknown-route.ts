import { createRoute } from '@tanstack/react-router';
import { NotFound } from '../shell/not-found';
import { appRoute } from './app-route';

/** All other paths. */
export const unknownRoute = createRoute({ getParentRoute: () => appRoute, path: '$', component: NotFound });
