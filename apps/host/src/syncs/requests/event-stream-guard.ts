import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { Subject } from 'rxjs';
import type { AuthenticatedRequest } from '../../access/caller/caller.js';
import { OpenStreams } from '../../access/tokens/open-streams.js';
import { requireId, unknownId } from '../../http/problems/problem.error.js';
import { SyncStore } from './sync-store.js';

/** A request that may stream events. */
export interface EventStreamRequest extends AuthenticatedRequest {
  /** Emits when the caller may no longer read. */
  streamEnd?: Subject<void>;
}

/**
 * Allows streaming the events of an existing sync, and counts the stream until its response is closed. A guard, because
 * the headers of a stream are sent before its handler finishes: a refusal would arrive as an event with status 200.
 * Throws a ProblemError: 404 for an unknown sync, 429 if too many streams are open.
 */
@Injectable()
export class EventStreamGuard implements CanActivate {
  constructor(
    @Inject(OpenStreams) private readonly streams: OpenStreams,
    @Inject(SyncStore) private readonly store: SyncStore,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<EventStreamRequest>();
    const id = requireId('sync', String(request.params['id']));
    if (!(await this.store.find(id))) throw unknownId('sync', id);
    const streamEnd = new Subject<void>();
    this.streams.open(
      { kind: 'events', caller: request.caller, end: () => streamEnd.next() },
      http.getResponse<Response>(),
    );
    request.streamEnd = streamEnd;
    return true;
  }
}
