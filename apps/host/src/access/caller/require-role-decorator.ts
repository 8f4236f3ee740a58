import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Role } from './caller.types.js';

/** The metadata key of the role that a handler requires. */
export const REQUIRED_ROLE = 'maestro:required-role';

/** The OpenAPI property that names the role of an operation. */
export const ROLE_EXTENSION = 'x-required-role';

/**
 * Sets the minimum role for a handler or all handlers of a controller, which the API documents show. Every route needs
 * either this or to be public; the guard refuses any other route.
 */
export const RequireRole = (role: Role): ClassDecorator & MethodDecorator =>
  applyDecorators(SetMetadata(REQUIRED_ROLE, role), ApiExtension(ROLE_EXTENSION, role));
