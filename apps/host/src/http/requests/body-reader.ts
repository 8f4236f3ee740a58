import { promisify } from 'node:util';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { json, type Request, type Response } from 'express';
import { PUBLIC_ROUTE } from '../openapi/public-route-decorator.js';
import { BODY_RULES, checkBody, checkQuery } from './request-values.js';
import { ProblemError } from '../problems/problem.error.js';

type Parse = (request: Request, response: Response) => Promise<void>;

const parser = (limit: number): Parse => promisify(json({ limit, type: [...BODY_RULES.type] })) as Parse;

/**
 * Reads request bodies after the guards and before validation, so that at most a few kilobytes are parsed without a
 * token, and refuses unsupported bodies before they are compared with a DTO.
 *
 * Implemented as the last global guard: with an interceptor, Nest sends the headers of an event stream before it calls
 * the handler, so that a 404 would arrive as a stream.
 *
 * Throws a {@link ProblemError}: 415 for a body that is not JSON, 400 for what {@link checkBody} and {@link checkQuery}
 * refuse; and the errors of body-parser, which {@link readErrorFacts} knows.
 */
@Injectable()
export class BodyReader implements CanActivate {
  readonly #reflector = new Reflector();
  readonly #parse = parser(BODY_RULES.limit);
  readonly #parseOpen = parser(BODY_RULES.openLimit);

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    checkQuery(request.query);
    if (isOtherMedia(request)) throw notJson();
    const isOpen = this.#reflector.getAllAndOverride<true | undefined>(PUBLIC_ROUTE, [
      context.getHandler(),
      context.getClass(),
    ]);
    await (isOpen ? this.#parseOpen : this.#parse)(request, http.getResponse<Response>());
    checkBody(request.body);
    return true;
  }
}

/** Even without a media type. An empty body, as some clients send with a POST, counts as none. */
function isOtherMedia(request: Request): boolean {
  return request.headers['content-length'] !== '0' && request.is([...BODY_RULES.type]) === false;
}

const notJson = (): ProblemError =>
  new ProblemError(
    'unsupported-media-type',
    'The request body is not JSON. Send it with the header content-type: application/json.',
  );
