import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Caller } from './caller.types.js';

/** A request that the guard accepted. */
export interface AuthenticatedRequest extends Request {
  caller?: Caller;
}

/** Injects the {@link Caller} into a handler. */
export const CurrentCaller = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Caller | undefined =>
    context.switchToHttp().getRequest<AuthenticatedRequest>().caller,
);
