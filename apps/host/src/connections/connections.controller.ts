import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags, ApiOperation } from '@nestjs/swagger';
import { type Response } from 'express';
import { type Caller, CurrentCaller, RequireRole } from '../access/caller/caller.js';
import { RoleOnConnectionOf } from '../access/guard/request-scope.js';
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
import { ApiProblems } from '../http/problems/api-problems.js';

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
  @ApiOperation({
    summary: 'Connections',
    description:
      'The accounts that this host reads, by name, with the state of their credential and their last sync. Credentials are never returned.',
  })
  @ApiProblems('invalid-cursor')
  @ApiOkResponse({ type: ConnectionPage })
  async list(@Query() query: ListConnectionsDto): Promise<ConnectionPage> {
    const { rows, nextCursor } = await this.store.list(query);
    return { items: await connectionViews(rows, this.pool, this.plugins), nextCursor };
  }

  @Post()
  @ApiOperation({
    summary: 'Connect an account',
    description:
      'Stores the credential, encrypted. The provider is asked whose it is, because an account is connected once unless the body allows more. With an Idempotency-Key, repeating the request creates one connection.',
  })
  @ApiProblems('key-used-before', 'unknown-task', 'account-already-connected', 'credential-cannot-be-sealed')
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
  @ApiOperation({
    summary: 'One connection',
    description:
      'As in GET /connections: the state of its credential, its schedule and its last sync. A removed connection whose inventory was kept is found as well.',
  })
  @ApiOkResponse({ type: ConnectionView })
  async find(@IdParam('connection') id: string): Promise<ConnectionView> {
    const row = await this.store.find(id);
    if (!row) throw unknownId('connection', id);
    const [view] = await connectionViews([row], this.pool, this.plugins);
    return view!;
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Change a connection',
    description:
      'Changes its name, its regions, its schedule or when missing resources need approval. What is not in the body stays unchanged.',
  })
  @ApiProblems('removed-connection')
  @RequireRole('admin')
  @RoleOnConnectionOf('connection')
  @ApiOkResponse({ type: ConnectionView })
  update(
    @IdParam('connection') id: string,
    @Body() body: UpdateConnectionDto,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<ConnectionView> {
    return this.connections.update(id, body, caller);
  }

  @Delete(':id')
  @ApiOperation({
    summary: 'Remove a connection',
    description:
      'Removes the credential and, unless its inventory is to be kept, everything that was read with it. Its syncs are cancelled.',
  })
  @RequireRole('admin')
  @RoleOnConnectionOf('connection')
  @HttpCode(204)
  remove(
    @IdParam('connection') id: string,
    @Query() query: RemoveConnectionDto,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<void> {
    return this.connections.remove(id, query, caller);
  }

  @Put(':id/credentials')
  @ApiOperation({
    summary: 'Replace the credential of a connection',
    description:
      'The new credential is verified first. One that belongs to another account is refused unless the body accepts that, because all resources of the old account would appear as deleted.',
  })
  @ApiProblems(
    'another-account',
    'account-already-connected',
    'connection-cannot-be-opened',
    'credential-cannot-be-verified',
    'credential-cannot-be-sealed',
    'removed-connection',
    'too-many-rejected-credentials',
  )
  @RequireRole('admin')
  @RoleOnConnectionOf('connection')
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
  @ApiOperation({
    summary: 'Permissions of a connection by task',
    description:
      'Requests one row of each kind from the provider: granted, missing (with the scope to grant), unavailable or unreachable. It changes nothing but the state of the credential.',
  })
  @ApiProblems('account-already-connected', 'connection-cannot-be-opened', 'removed-connection')
  @RequireRole('operator')
  @RoleOnConnectionOf('connection')
  @HttpCode(200)
  @ApiOkResponse({ type: Verification })
  verify(@IdParam('connection') id: string, @Res({ passthrough: true }) response: Response): Promise<Verification> {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    return this.verifier.verify(id, gone.signal);
  }
}
