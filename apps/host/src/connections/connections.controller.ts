import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { type Caller, CurrentCaller, RequireRole } from '../access/caller/caller.js';
import { POOL, type Pool } from '../database/queries.js';
import { unknownId } from '../http/problems/problem.error.js';
import { IdParam } from '../http/requests/request-decorators.js';
import { PluginRegistry } from '../plugins/plugin-registry.js';
import { ConnectionStore } from './store/connection-store.js';
import { ConnectionVerifier } from './verification/connection-verifier.js';
import { connectionViews } from './connection-views.js';
import { ConnectionsService } from './connections.service.js';
import { CredentialReplacer } from './credential-replacer.js';
import { ConnectionPage, ConnectionView } from './dto/connection-view.dto.js';
import {
  CreateConnectionDto,
  ListConnectionsDto,
  RemoveConnectionDto,
  UpdateConnectionDto,
} from './dto/connection.dto.js';
import { Verification } from './dto/verification.dto.js';

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  required: false,
  description: 'Makes retries safe for a day.',
};
const CREDENTIAL = {
  schema: {
    type: 'object',
    additionalProperties: true,
    properties: {
      acceptOtherAccount: {
        type: 'boolean' as const,
        default: false,
        description:
          'Accept a credential of another account: resources that account does not have will be marked as deleted.',
      },
    },
    example: { token: 'dop_v1_…' },
  },
};

/** Connections, and their credentials, which are write-only. */
@ApiTags('connections')
@RequireRole('viewer')
@Controller('connections')
export class ConnectionsController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ConnectionStore) private readonly store: ConnectionStore,
    @Inject(ConnectionsService) private readonly connections: ConnectionsService,
    @Inject(CredentialReplacer) private readonly credentials: CredentialReplacer,
    @Inject(ConnectionVerifier) private readonly verifier: ConnectionVerifier,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
  ) {}

  @Get()
  @ApiOkResponse({ type: ConnectionPage })
  async list(@Query() query: ListConnectionsDto): Promise<ConnectionPage> {
    const { rows, nextCursor } = await this.store.list(query);
    return { items: await connectionViews(rows, this.pool, this.plugins), nextCursor };
  }

  @Post()
  @RequireRole('admin')
  @ApiHeader(IDEMPOTENCY_KEY)
  @ApiCreatedResponse({ type: ConnectionView })
  create(
    @Body() body: CreateConnectionDto,
    @CurrentCaller() caller: Caller | undefined,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<ConnectionView> {
    return this.connections.create(body, caller, key);
  }

  @Get(':id')
  @ApiOkResponse({ type: ConnectionView })
  async find(@IdParam('connection') id: string): Promise<ConnectionView> {
    const row = await this.store.find(id);
    if (!row) throw unknownId('connection', id);
    const [view] = await connectionViews([row], this.pool, this.plugins);
    return view!;
  }

  @Patch(':id')
  @RequireRole('admin')
  @ApiOkResponse({ type: ConnectionView })
  update(
    @IdParam('connection') id: string,
    @Body() body: UpdateConnectionDto,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<ConnectionView> {
    return this.connections.update(id, body, caller);
  }

  @Delete(':id')
  @RequireRole('admin')
  @HttpCode(204)
  remove(
    @IdParam('connection') id: string,
    @Query() query: RemoveConnectionDto,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<void> {
    return this.connections.remove(id, query, caller);
  }

  @Put(':id/credentials')
  @RequireRole('admin')
  @HttpCode(204)
  @ApiBody(CREDENTIAL)
  replaceCredentials(
    @IdParam('connection') id: string,
    @Body() body: Record<string, unknown> | undefined,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<void> {
    return this.credentials.replace(id, body ?? {}, caller);
  }

  @Post(':id/verify')
  @RequireRole('operator')
  @HttpCode(200)
  @ApiOkResponse({ type: Verification })
  verify(@IdParam('connection') id: string, @Res({ passthrough: true }) response: Response): Promise<Verification> {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    return this.verifier.verify(id, gone.signal);
  }
}
