import {
  Body,
  Controller,
  Get,
  Headers,
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

/** Runs of syncs. */
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
  @HttpCode(202)
  @RequireRole('operator')
  @ApiAcceptedResponse({ type: RequestedSync })
  request(
    @IdParam('connection') id: string,
    @Body() body: RequestSyncDto,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<RequestedSync> {
    return this.syncs.request(id, body, caller);
  }

  @Get('connections/:id/syncs')
  @ApiOkResponse({ type: SyncPage })
  async list(@IdParam('connection') id: string, @Query() { cursor }: PageQuery): Promise<SyncPage> {
    if (!(await this.connections.find(id))) throw unknownId('connection', id);
    return this.store.ofConnection(id, cursor);
  }

  @Get('syncs/:id')
  @ApiOkResponse({ type: SyncView })
  async find(@IdParam('sync') id: string): Promise<SyncView> {
    const view = await this.store.find(id);
    if (!view) throw unknownId('sync', id);
    return view;
  }

  @Post('syncs/:id/cancel')
  @HttpCode(202)
  @RequireRole('operator')
  @ApiAcceptedResponse({ type: SyncView })
  async cancel(@IdParam('sync') id: string, @CurrentCaller() caller: Caller | undefined): Promise<SyncView> {
    await this.syncs.cancel(id, caller);
    return this.find(id);
  }

  @Get('syncs/:id/disappearances')
  @ApiOperation({ summary: 'Resources that would be marked as deleted once approved' })
  @ApiOkResponse({ type: DisappearancePage })
  async missing(@IdParam('sync') id: string, @Query() { cursor }: PageQuery): Promise<DisappearancePage> {
    await this.find(id);
    return this.disappearances.page(id, cursor);
  }

  @Post('syncs/:id/confirm')
  @HttpCode(200)
  @RequireRole('operator')
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
  @UseGuards(EventStreamGuard)
  @ApiEventStream(
    'The events of a sync in real time. The stream ends with the sync; if it ends before a final `run` event, it was interrupted because the host stopped or the token was revoked or expired: reconnect with `Last-Event-ID`. At most 20 streams may be open per token and 200 per host; beyond that the status is 429.',
    SYNC_EVENTS,
  )
  events(
    @IdParam('sync') id: string,
    @Req() { streamEnd = new Subject<void>() }: EventStreamRequest,
    @Headers('last-event-id') last?: string,
  ): Observable<MessageEvent> {
    return this.stream.of(id, eventId(last)).pipe(takeUntil(streamEnd));
  }
}

/** An invalid id, for example of another server behind this address, means from the beginning. */
const eventId = (text = ''): number => (/^\d{1,15}$/.test(text) ? Number(text) : 0);
