import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  type MessageEvent,
  Post,
  Query,
  Req,
  Sse,
  UseGuards,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Observable, Subject, takeUntil } from 'rxjs';
import { type Caller, CurrentCaller, RequireRole } from '../../access/caller/caller.js';
import { RoleOnConnectionOf } from '../../access/guard/request-scope.js';
import { ConnectionStore } from '../../connections/store/connection-store.js';
import { ApiEventStream } from '../../http/openapi/route-decorators.js';
import { PageQuery } from '../../http/paging/paging-decorators.js';
import { unknownId } from '../../http/problems/problem.error.js';
import { IdParam } from '../../http/requests/request-decorators.js';
import { DisappearancePage, DisappearancesQuery } from './disappearances-query.js';
import { EventStreamGuard, type EventStreamRequest } from './event-stream-guard.js';
import { ConfirmSyncDto, RequestSyncDto } from './sync.dto.js';
import { RequestedSync, SyncPage, SyncView } from './sync-view.js';
import { SYNC_EVENTS } from '../events/sync-event.dto.js';
import { SyncConfirmer } from './sync-confirmer.js';
import { SyncService } from './sync.service.js';
import { SyncStore } from './sync-store.js';
import { SyncStream } from '../events/sync-stream.js';
import { ApiProblems } from '../../http/problems/api-problems.js';

/** Syncs of connections. */
@ApiTags('syncs')
@RequireRole('viewer')
@Controller()
export class SyncsController {
  constructor(
    @Inject(SyncService) private readonly syncs: SyncService,
    @Inject(SyncConfirmer) private readonly confirmer: SyncConfirmer,
    @Inject(SyncStore) private readonly store: SyncStore,
    @Inject(SyncStream) private readonly stream: SyncStream,
    @Inject(DisappearancesQuery) private readonly disappearances: DisappearancesQuery,
    @Inject(ConnectionStore) private readonly connections: ConnectionStore,
  ) {}

  @Post('connections/:id/syncs')
  @ApiOperation({
    summary: 'Start a sync',
    description:
      'Reads the account now, all tasks or some. If a sync of the connection is already waiting, the tasks are added to it: see the outcome.',
  })
  @ApiProblems('unknown-task', 'connection-cannot-be-opened', 'removed-connection')
  @HttpCode(202)
  @RequireRole('operator')
  @RoleOnConnectionOf('connection')
  @ApiAcceptedResponse({ type: RequestedSync })
  request(
    @IdParam('connection') id: string,
    @Body() body: RequestSyncDto,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<RequestedSync> {
    return this.syncs.request(id, body, caller);
  }

  @Get('connections/:id/syncs')
  @ApiOperation({ summary: 'Syncs of a connection', description: 'Newest first, with the result of each task.' })
  @ApiProblems('invalid-cursor')
  @ApiOkResponse({ type: SyncPage })
  async list(@IdParam('connection') id: string, @Query() { cursor }: PageQuery): Promise<SyncPage> {
    if (!(await this.connections.find(id))) throw unknownId('connection', id);
    return this.store.ofConnection(id, cursor);
  }

  @Get('syncs/:id')
  @ApiOperation({
    summary: 'One sync',
    description: 'Its state, what it is waiting for, and how far each task is or how it ended.',
  })
  @ApiOkResponse({ type: SyncView })
  async find(@IdParam('sync') id: string): Promise<SyncView> {
    const view = await this.store.find(id);
    if (!view) throw unknownId('sync', id);
    return view;
  }

  @Post('syncs/:id/cancel')
  @ApiOperation({
    summary: 'Cancel a sync',
    description:
      'It stops as soon as it can. What was written stays, and nothing is marked as deleted because of what was not read.',
  })
  @ApiProblems('sync-over')
  @HttpCode(202)
  @RequireRole('operator')
  @RoleOnConnectionOf('sync')
  @ApiAcceptedResponse({ type: SyncView })
  async cancel(@IdParam('sync') id: string, @CurrentCaller() caller: Caller | undefined): Promise<SyncView> {
    await this.syncs.cancel(id, caller);
    return this.find(id);
  }

  @Get('syncs/:id/disappearances')
  @ApiProblems('invalid-cursor')
  @ApiOperation({
    summary: 'Resources that would be marked as deleted once approved',
    description:
      'They were missing from a complete list, and so many that a person has to approve it. Until then they count as present.',
  })
  @ApiOkResponse({ type: DisappearancePage })
  async missing(@IdParam('sync') id: string, @Query() { cursor }: PageQuery): Promise<DisappearancePage> {
    await this.find(id);
    return this.disappearances.page(id, cursor);
  }

  @Post('syncs/:id/confirm')
  @ApiOperation({
    summary: 'Approve that missing resources are marked as deleted',
    description:
      'For all tasks of the sync that need approval, or some. Without approval they stay, and the next sync looks again.',
  })
  @ApiProblems('nothing-to-approve')
  @HttpCode(200)
  @RequireRole('operator')
  @RoleOnConnectionOf('sync')
  @ApiOkResponse({ type: SyncView })
  async confirm(
    @IdParam('sync') id: string,
    @Body() { tasks }: ConfirmSyncDto,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<SyncView> {
    await this.confirmer.confirm(id, caller, tasks);
    return this.find(id);
  }

  @Sse('syncs/:id/events')
  @ApiOperation({
    summary: 'The events of a sync in real time',
    description:
      'A stream of server-sent events: progress and results of tasks, waits for the provider, and changes of the state. It ends with the sync, and can be continued after any event.',
  })
  @ApiProblems('too-many-event-streams')
  @UseGuards(EventStreamGuard)
  @ApiEventStream(
    'The events of a sync in real time. The stream ends with the sync; if it ends before a final `run` event, it was interrupted because the host stopped or the token was revoked or expired: reconnect with `Last-Event-ID`. At most 20 streams may be open per token and 200 per host; beyond that the status is 429.',
    SYNC_EVENTS,
  )
  events(
    @IdParam('sync') id: string,
    // Not @Headers, which would document the header a second time, as required.
    @Req() { streamEnd = new Subject<void>(), headers }: EventStreamRequest,
  ): Observable<MessageEvent> {
    return this.stream.of(id, eventId(headers['last-event-id'])).pipe(takeUntil(streamEnd));
  }
}

/** An invalid id, for example of another server behind this address, means from the beginning. */
const eventId = (text: unknown): number => (typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : 0);
