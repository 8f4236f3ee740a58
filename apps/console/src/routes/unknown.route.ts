import { createRoute } from '@tanstack/react-router';
import { NotFound } from '../shell/not-found';
import { appRoute } from './app.route';

/** Every address that is none of the others'. */
export const unknownRoute = createRoute({ getParentRoute: () => appRoute, path: '$', component: NotFound });
