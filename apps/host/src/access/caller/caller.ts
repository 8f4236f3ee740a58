import { createParamDecorator, type ExecutionContext, applyDecorators, SetMetadata } from '@nestjs/common';
import { type Request } from 'express';
import { ApiExtension } from '@nestjs/swagger';
import { type ConnectionRole } from './connection-roles.js';

/** The rights of a token: `viewer` reads, `operator` also runs and schedules syncs, `admin` may do everything. */
export const ROLES = ['viewer', 'operator', 'admin'] as const;

export type Role = (typeof ROLES)[number];

/**
 * The roles of tokens. Two are below every role of a route: one of the role `feed` only reads its feed, and one of the
 * role `limited` has roles for some connections.
 */
export const TOKEN_ROLES = ['feed', 'limited', ...ROLES] as const;

export type TokenRole = (typeof TOKEN_ROLES)[number];

/** The feed of a token. */
export interface FeedGrant {
  /** As in the path of the feed. */
  readonly format: string;
  /** The parameters of the feed, as in an address. */
  readonly query: string;
}

/** The caller: the token or the person of a request, and where the request came from. */
export interface Caller {
  /** The id of the token, or of the person. */
  readonly tokenId: string;
  readonly tokenName: string;
  /** A person who signed in without a token. */
  readonly isPerson?: boolean;
  /** For all connections. */
  readonly role: TokenRole;
  /** Further roles for some connections. */
  readonly connections?: readonly ConnectionRole[];
  /** What a token of the role `feed` reads. With `connections`: of these only. */
  readonly feed?: FeedGrant;
  /** Whether the creator of such a token may no longer read what it reads. */
  readonly isFeedEnded?: boolean;
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

/** The metadata key of the format of a feed. */
export const FEED_FORMAT = 'maestro:feed-format';

/** Lets tokens of feeds of a format read a route, each with the query of its feed. */
export const FeedRoute = (format: string): MethodDecorator => SetMetadata(FEED_FORMAT, format);

/**
 * Sets the minimum role for a handler or all handlers of a controller, which the API documents show. Every route needs
 * either this or to be public; the guard refuses any other route.
 */
export const RequireRole = (role: Role): ClassDecorator & MethodDecorator =>
  applyDecorators(SetMetadata(REQUIRED_ROLE, role), ApiExtension(ROLE_EXTENSION, role));
