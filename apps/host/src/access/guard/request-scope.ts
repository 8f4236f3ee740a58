import { applyDecorators, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { isUUID } from 'class-validator';
import { type NextFunction, type Request, type Response } from 'express';
import { POOL, type Pool } from '../../database/queries.js';
import { beyondScope, type ScopedWork, withinScope } from '../../database/reading-scope.js';
import { type AuthenticatedRequest, type Caller, type Role } from '../caller/caller.js';
import { accessProblem } from '../caller/access-problems.js';
import { isAllowedOn, isEverywhere, seenConnections } from '../caller/connection-roles.js';

const WORKS = new WeakMap<Request, ScopedWork>();

/** Runs each request in a scope without connections, until {@link setRequestScope} says what its caller may see. */
export function scopeRequests(request: Request, _response: Response, next: NextFunction): void {
  const work: ScopedWork = { scope: [] };
  WORKS.set(request, work);
  withinScope(work, next);
}

/** Sets what a request sees from now on. */
export function setRequestScope(request: Request, scope: ScopedWork): void {
  const work = WORKS.get(request);
  if (work !== undefined) Object.assign(work, scope);
}

/** What the id in the path of a route identifies, and how its connection is found. */
const OWNERS = {
  connection: 'select id as "connectionId" from connection where id = $1',
  sync: 'select connection_id as "connectionId" from sync_run where id = $1',
  finding: 'select connection_id as "connectionId" from finding where id = $1',
  resource: 'select connection_id as "connectionId" from resource where id = $1',
} as const;

type Owned = keyof typeof OWNERS;

/** The scope of callers with the role of a route for all connections. */
export const EVERYTHING: ScopedWork = { scope: 'everything' };

/** The scope of the token of a feed: its connections, or all. */
export const scopeOfFeed = ({ connections }: Pick<Caller, 'connections'>): ScopedWork =>
  connections === undefined ? EVERYTHING : { scope: connections.map(({ connectionId }) => connectionId) };

const OWNED = 'maestro:owned-by-connection';
const SOMEWHERE = 'maestro:somewhere';
const EVERYWHERE = 'maestro:everywhere';

/** Lets callers use a route that requires more than `viewer` if they have its role for the connection of what `:id` identifies. */
export const RoleOnConnectionOf = (owned: Owned): MethodDecorator => SetMetadata(OWNED, owned);

/** Lets callers use a route who have its role for any connection. What they may name is up to the handler. */
export const RoleOnSomeConnection = (): MethodDecorator => SetMetadata(SOMEWHERE, true);

/** Lets only callers read a route who may see every connection, because its content is not limited to connections. */
export const ForAllConnections = (): ClassDecorator & MethodDecorator => applyDecorators(SetMetadata(EVERYWHERE, true));

/**
 * Decides what a request may see and change. Callers with a role for all connections: everything. Others read what
 * belongs to their connections. They change what belongs to a connection for which they have the role of the route;
 * all other routes above `viewer` need the role for all connections.
 */
@Injectable()
export class RequestScope {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(POOL) private readonly pool: Pool,
  ) {}

  /** Throws a ProblemError of status 403 if the role does not suffice. */
  async of(caller: Caller, required: Role, context: ExecutionContext): Promise<ScopedWork> {
    if (isEverywhere(caller, required)) return EVERYTHING;
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<true | undefined>(EVERYWHERE, places))
      throw accessProblem.forbidden(required, caller);
    const seen = seenConnections(caller);
    if (required === 'viewer') return { scope: seen };
    const owned = this.reflector.get<Owned | undefined>(OWNED, context.getHandler());
    const isPossible = caller.connections?.some(({ connectionId }) => isAllowedOn(caller, required, connectionId));
    if (isPossible && this.reflector.get<true | undefined>(SOMEWHERE, context.getHandler())) return { scope: seen };
    if (owned === undefined || !isPossible) throw accessProblem.forbidden(required, caller);
    const { id } = context.switchToHttp().getRequest<AuthenticatedRequest>().params;
    const connectionId = typeof id === 'string' && isUUID(id) ? await this.#connectionOf(owned, id) : undefined;
    // What they may not see is answered by the handler, like what does not exist.
    if (connectionId === undefined || (seen !== 'everything' && !seen.includes(connectionId))) return { scope: seen };
    if (!isAllowedOn(caller, required, connectionId)) throw accessProblem.forbiddenOn(required);
    // A change may concern more than its connection shows, such as the same resources read through another one.
    return { scope: 'everything', shown: seen };
  }

  async #connectionOf(owned: Owned, id: string): Promise<string | undefined> {
    const find = () => this.pool.query<{ connectionId: string }>(OWNERS[owned], [id]);
    return (await beyondScope(find)).rows[0]?.connectionId;
  }
}
