import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Inject,
  type MessageEvent,
  Param,
  Post,
  Query,
  Sse,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { RequireRole } from '../access/require-role.decorator.js';
import { ConnectionStore } from '../connections/connection-store.js';
import { ProblemError } from '../http/problem.error.js';
import { DisappearancePage } from './disappearance-page.view.js';
import { DisappearancesQuery } from './disappearances.query.js';
import { ConfirmSyncDto, RequestSyncDto } from './sync.dto.js';
import { RequestedSync } from './requested-sync.view.js';
import { SyncPage } from './sync-page.view.js';
import { SyncConfirmer } from './sync.confirmer.js';
import { SyncService } from './sync.service.js';
import { SyncStore } from './sync-store.js';
import { SyncView } from './sync.view.js';
import { SyncStream } from './sync-stream.js';

const CURSOR = { name: 'cursor', required: false, type: String, description: 'From the page before.' };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Runs of syncs. */
@ApiTags('syncs')
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
  request(@Param('id') id: string, @Body() body: RequestSyncDto): Promise<RequestedSync> {
    return this.syncs.request(existing(id), body, 'api');
  }

  @Get('connections/:id/syncs')
  @ApiQuery(CURSOR)
  @ApiOkResponse({ type: SyncPage })
  async list(@Param('id') id: string, @Query('cursor') cursor?: string): Promise<SyncPage> {
    if (!(await this.connections.find(existing(id)))) throw noSync(id);
    return this.store.ofConnection(id, cursor);
  }

  @Get('syncs/:id')
  @ApiOkResponse({ type: SyncView })
  async find(@Param('id') id: string): Promise<SyncView> {
    const view = await this.store.find(existing(id));
    if (!view) throw noSync(id);
    return view;
  }

  @Post('syncs/:id/cancel')
  @HttpCode(202)
  @RequireRole('operator')
  @ApiAcceptedResponse({ type: SyncView })
  async cancel(@Param('id') id: string): Promise<SyncView> {
    await this.syncs.cancel(existing(id));
    return this.find(id);
  }

  @Get('syncs/:id/disappearances')
  @ApiOperation({ summary: 'What would be marked gone once a person confirms' })
  @ApiQuery(CURSOR)
  @ApiOkResponse({ type: DisappearancePage })
  async missing(@Param('id') id: string, @Query('cursor') cursor = '0'): Promise<DisappearancePage> {
    if (!/^\d{1,9}$/.test(cursor)) throw malformedCursor();
    await this.find(id);
    return this.disappearances.page(id, Number(cursor));
  }

  @Post('syncs/:id/confirm')
  @HttpCode(200)
  @RequireRole('operator')
  @ApiOkResponse({ type: SyncView })
  async confirm(@Param('id') id: string, @Body() { tasks }: ConfirmSyncDto): Promise<SyncView> {
    await this.confirmer.confirm(existing(id), tasks);
    return this.find(id);
  }

  @Sse('syncs/:id/events')
  @ApiOkResponse({
    description:
      'Events `task`, `wait` and `run`, each with its id; the stream ends when the run does. It goes on after the event of `Last-Event-ID`.',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  async events(@Param('id') id: string, @Headers('last-event-id') last?: string): Promise<Observable<MessageEvent>> {
    await this.find(id);
    return this.stream.of(id, eventId(last));
  }
}

/** What is no id names nothing. */
function existing(id: string): string {
  if (!UUID.test(id)) throw noSync(id);
  return id;
}

/** What is no number of ours, for example of another server behind this address, means from the beginning. */
const eventId = (text = ''): number => (/^\d{1,15}$/.test(text) ? Number(text) : 0);

const noSync = (id: string): ProblemError =>
  new ProblemError({ status: 404, title: 'Not found', detail: `There is nothing with the id ${id}.` });

function malformedCursor(): ProblemError {
  const detail = 'The cursor is not one that a list handed out.';
  return new ProblemError({
    status: 400,
    title: 'Malformed request',
    detail,
    errors: [{ field: 'cursor', message: detail }],
  });
}
