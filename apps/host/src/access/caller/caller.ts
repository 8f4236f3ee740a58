import { createParamDecorator, type ExecutionContext, applyDecorators, SetMetadata } from '@nestjs/common';
import { type Request } from 'express';
import { ApiExtension } from '@nestjs/swagger';

/** The rights of a token: `viewer` reads, `operator` also runs and schedules syncs, `admin` may do everything. */
export const ROLES = ['viewer', 'operator', 'admin'] as const;

export type Role = (typeof ROLES)[number];

/** The caller: the token of a request, and where the request came from. */
export interface Caller {
  readonly tokenId: string;
  readonly tokenName: string;
  readonly role: Role;
  /** The id of the session, for a browser. */
  readonly sessionHash?: string;
  /** The client's address, not that of a trusted proxy. */
  readonly address?: string;
}

/** A request that the guard accepted. */
export interface AuthenticatedRequest extends Request {
  caller?: Caller;
}

/** Injects the {@link Caller} into a handler. */
export const CurrentCaller = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Caller | undefined =>
    context.switchToHttp().getRequest<AuthenticatedRequest>().caller,
);

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
