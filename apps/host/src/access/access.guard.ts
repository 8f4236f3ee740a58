import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { accessProblem } from './access.problems.js';
import { BearerToken } from './bearer-token.js';
import type { Caller } from './caller.types.js';
import type { AuthenticatedRequest } from './current-caller.decorator.js';
import { FailedLoginLimit } from './failed-login.limit.js';
import { PUBLIC_ROUTE } from './public-route.decorator.js';
import { REQUIRED_ROLE } from './require-role.decorator.js';
import { type Role, ROLES } from './roles.types.js';
import { TokenStore } from './token.store.js';

/**
 * Lets a request through that brings a good token (RFC 6750) whose role is enough for the handler.
 *
 * Throws a ProblemError: 401 without a good token, the same whether there was none or it is wrong, expired or revoked;
 * 403 when its role is too low; 429 after too many failures from the address.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(TokenStore) private readonly tokens: TokenStore,
    @Inject(FailedLoginLimit) private readonly limit: FailedLoginLimit,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<true | undefined>(PUBLIC_ROUTE, places)) return true;
    const http = context.switchToHttp();
    const request = http.getRequest<AuthenticatedRequest>();
    request.caller = await this.identify(request, http.getResponse<Response>());
    const required = this.reflector.getAllAndOverride<Role | undefined>(REQUIRED_ROLE, places) ?? 'viewer';
    if (ROLES.indexOf(request.caller.role) < ROLES.indexOf(required))
      throw accessProblem.forbidden(required, request.caller);
    return true;
  }

  private async identify(request: AuthenticatedRequest, response: Response): Promise<Caller> {
    const token = BearerToken.read(request.headers.authorization);
    if (token === undefined) throw accessProblem.unauthorized(response);
    const hash = BearerToken.hash(token);
    const address = request.ip ?? '';
    const seconds = await this.limit.refusedFor(address, hash);
    if (seconds !== undefined) throw accessProblem.tooManyFailures(response, seconds);
    const caller = await this.tokens.findCaller(hash);
    if (caller === undefined) {
      await this.limit.failed(address, hash);
      throw accessProblem.unauthorized(response);
    }
    this.limit.succeeded(hash);
    return caller;
  }
}
