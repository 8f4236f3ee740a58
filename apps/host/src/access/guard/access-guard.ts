import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { beyondScope } from '../../database/reading-scope.js';
import { CallerIdentifier } from './caller-identifier.js';
import { type AuthenticatedRequest, FEED_FORMAT, REQUIRED_ROLE, type Role } from '../caller/caller.js';
import { applyFeed, isOfFeed } from '../caller/feed-query.js';
import { RequestScope, scopeOfFeed, setRequestScope } from './request-scope.js';
import { PUBLIC_ROUTE } from '../../http/openapi/route-decorators.js';

/**
 * Accepts a request if its token or session is valid and its role is sufficient for the handler, or if the handler
 * sends the feed of its token. Then the request sees what its caller may see.
 *
 * Throws a ProblemError: what {@link CallerIdentifier.identify} throws, 403 if the role is too low or the feed another,
 * and an Error for a route without a role.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(CallerIdentifier) private readonly callers: CallerIdentifier,
    @Inject(RequestScope) private readonly scopes: RequestScope,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<true | undefined>(PUBLIC_ROUTE, places)) return true;
    const required = this.reflector.getAllAndOverride<Role | undefined>(REQUIRED_ROLE, places);
    // A route whose author forgot to set a role is closed.
    if (required === undefined)
      throw new Error(
        `${places.map(({ name }) => name).join(' of ')} declares no role: add @RequireRole or @PublicRoute.`,
      );
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const caller = await beyondScope(() => this.callers.identify(request));
    request.caller = caller;
    const format = this.reflector.get<string | undefined>(FEED_FORMAT, context.getHandler());
    if (isOfFeed(caller)) applyFeed(caller, format, request);
    setRequestScope(request, isOfFeed(caller) ? scopeOfFeed(caller) : await this.scopes.of(caller, required, context));
    return true;
  }
}
