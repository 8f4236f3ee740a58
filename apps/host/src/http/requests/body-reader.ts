import { promisify } from 'node:util';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { json, type Request, type Response } from 'express';
import { PUBLIC_ROUTE } from '../openapi/route-decorators.js';
import { ProblemError, invalidRequest } from '../problems/problem.error.js';

/** The limits of a request body: a JSON object by its media type, with bounded size, depth and number of values. */
const BODY_RULES = {
  type: ['application/json', 'application/*+json'],
  /** Bytes, once its caller is known. */
  limit: 256 * 1024,
  /** Bytes on a public route: enough for signing in. */
  openLimit: 4 * 1024,
  /** Members and elements over all levels. No route needs a tenth of it, and checking this many takes about ten milliseconds. */
  maxValues: 1000,
  /** Nesting depth of objects and lists. */
  maxDepth: 16,
} as const;

/** NUL, which PostgreSQL cannot store, and unpaired surrogates, which are not characters. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/**
 * Refuses a body that is not an object, is nested too deeply, has too many values, or contains text that cannot be
 * stored. The work is bounded by BODY_RULES.
 *
 * @throws ProblemError 400, naming the field if possible and repeating no value.
 */
function checkBody(body: unknown): void {
  if (body === undefined) return;
  if (Array.isArray(body)) throw refusal('The request body is a JSON array, and an object is expected. Send { … }.');
  checkValues(body, '');
}

/** Refuses text in a query that cannot be stored. @throws ProblemError 400, which names the parameter. */
function checkQuery(query: object): void {
  checkValues(query, '');
}

interface Visited {
  readonly value: unknown;
  readonly field: string;
  readonly depth: number;
}

function checkValues(root: unknown, field: string): void {
  // An explicit stack, because a hostile body could exceed the process's call stack.
  const open: Visited[] = [{ value: root, field, depth: 0 }];
  let count = 0;
  for (let visited = open.pop(); visited !== undefined; visited = open.pop()) {
    const { value, depth } = visited;
    if (typeof value === 'string' && UNSTORABLE.test(value)) throw unstorable(visited.field, value.search(UNSTORABLE));
    if (typeof value !== 'object' || value === null) continue;
    if (depth === BODY_RULES.maxDepth)
      throw refusal(
        `The request is nested more than ${BODY_RULES.maxDepth} levels deep. See the API documentation for its structure.`,
      );
    for (const name in value) {
      count += 1;
      if (count > BODY_RULES.maxValues)
        throw refusal(`The request holds more than ${BODY_RULES.maxValues} values. Send what the API documents show.`);
      const path = visited.field === '' ? name : `${visited.field}.${name}`;
      if (UNSTORABLE.test(name)) throw unstorable(path);
      open.push({ value: (value as Readonly<Record<string, unknown>>)[name], field: path, depth: depth + 1 });
    }
  }
}

const refusal = (detail: string): ProblemError => new ProblemError('invalid-request', detail);

/** @param position of the character in the text. Absent: it is in the name of the field. */
const unstorable = (field: string, position?: number): ProblemError =>
  invalidRequest(
    [
      {
        field,
        message: 'It must not contain NUL or half of a surrogate pair.',
        ...(position !== undefined && { position, length: 1 }),
      },
    ],
    'A text in the request contains a NUL character or half of a surrogate pair. Remove it and send the request again.',
  );

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
