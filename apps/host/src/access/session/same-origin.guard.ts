import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { accessProblem } from '../access.problems.js';
import { isSameOrigin } from './same-origin.js';

/** Lets through only what a page of this origin sends. Throws a ProblemError of status 403. */
@Injectable()
export class SameOriginGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (isSameOrigin(context.switchToHttp().getRequest<Request>())) return true;
    throw accessProblem.crossSite();
  }
}
