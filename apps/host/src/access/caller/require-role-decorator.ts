import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Role } from './caller.types.js';

/** Where the guard finds the role a handler requires. */
export const REQUIRED_ROLE = 'maestro:required-role';

/** Where the API documents name the role of an operation. */
export const ROLE_EXTENSION = 'x-required-role';

/**
 * The least role that may call a handler or any handler of a controller; the API documents show it. Every route needs it, unless it is
 * public: the guard refuses a route that says neither.
 */
export const RequireRole = (role: Role): ClassDecorator & MethodDecorator =>
  applyDecorators(SetMetadata(REQUIRED_ROLE, role), ApiExtension(ROLE_EXTENSION, role));
