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
import { ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { RequireRole } from '../access/require-role.decorator.js';
import { ProblemError } from '../http/problem.error.js';
import { RequestSyncDto } from './sync.dto.js';
import { SyncService, type RequestedSync } from './sync.service.js';
import { SyncStore, type SyncView } from './sync-store.js';
import { SyncStream } from './sync-stream.js';

const PAGE = 50;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Runs of syncs. */
@ApiTags('syncs')
@Controller()
export class SyncsController {
  constructor(
    @Inject(SyncService) private readonly syncs: SyncService,
    @Inject(SyncStore) private readonly store: SyncStore,
    @Inject(SyncStream) private readonly stream: SyncStream,
  ) {}

  @Post('connections/:id/syncs')
  @HttpCode(202)
  @RequireRole('operator')
  request(@Param('id') id: string, @Body() { tasks }: RequestSyncDto): Promise<RequestedSync> {
    return this.syncs.request(existing(id), tasks, 'api');
  }

  @Get('connections/:id/syncs')
  async list(@Param('id') id: string, @Query('cursor') cursor?: string) {
    const before = cursor === undefined ? undefined : new Date(cursor);
    if (before && Number.isNaN(before.getTime())) throw malformedCursor();
    const items = await this.store.ofConnection(existing(id), PAGE, before);
    const last = items.length === PAGE ? items.at(-1) : undefined;
    return { items, nextCursor: last ? new Date(last.requestedAt).toISOString() : null };
  }

  @Get('syncs/:id')
  async find(@Param('id') id: string): Promise<SyncView> {
    const view = await this.store.find(existing(id));
    if (!view) throw noSync(id);
    return view;
  }

  @Post('syncs/:id/cancel')
  @HttpCode(202)
  @RequireRole('operator')
  cancel(@Param('id') id: string): Promise<SyncView> {
    return this.syncs.cancel(existing(id));
  }

  @Post('syncs/:id/confirm')
  @HttpCode(200)
  @RequireRole('operator')
  confirm(@Param('id') id: string): Promise<SyncView> {
    return this.syncs.confirm(existing(id));
  }

  @Sse('syncs/:id/events')
  async events(@Param('id') id: string, @Headers('last-event-id') last?: string): Promise<Observable<MessageEvent>> {
    await this.find(id);
    return this.stream.of(id, Number(last) || 0);
  }
}

/** What is no id names nothing. */
function existing(id: string): string {
  if (!UUID.test(id)) throw noSync(id);
  return id;
}

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
