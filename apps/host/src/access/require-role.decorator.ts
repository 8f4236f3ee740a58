import { SetMetadata } from '@nestjs/common';
import type { Role } from './roles.types.js';

/** Where the guard finds the role a handler requires. */
export const REQUIRED_ROLE = 'maestro:required-role';

/** The least role that may call a handler or any handler of a controller. Without it: `viewer`. */
export const RequireRole = (role: Role): ClassDecorator & MethodDecorator => SetMetadata(REQUIRED_ROLE, role);
