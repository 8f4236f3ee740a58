import { Body, Controller, Delete, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags, ApiOperation } from '@nestjs/swagger';
import { IdParam } from '../../http/requests/request-decorators.js';
import { type Caller, CurrentCaller, RequireRole } from '../caller/caller.js';
import { CreateTokenDto, NewTokenDto, TokenPageDto } from './token.dto.js';
import { TokenIssuer } from './token-issuer.js';
import { requireConnections } from '../caller/connection-role.dto.js';
import { TokenStore } from './token-store.js';
import { ApiProblems } from '../../http/problems/api-problems.js';

/** `/tokens`: the API's bearer tokens, for admins. */
@ApiTags('access')
@RequireRole('admin')
@Controller('tokens')
export class TokensController {
  constructor(
    @Inject(TokenStore) private readonly store: TokenStore,
    @Inject(TokenIssuer) private readonly issuer: TokenIssuer,
  ) {}

  /** Every token, oldest first, including revoked and expired ones. */
  @Get()
  @ApiOperation({
    summary: 'All tokens',
    description:
      'Every token with its role, and when it was created and last used; never the token itself. Revoked and expired ones are included.',
  })
  @ApiOkResponse({ type: TokenPageDto })
  async list(): Promise<TokenPageDto> {
    return { items: await this.store.list(), nextCursor: null };
  }

  /** Creates a token. Only this response shows it. */
  @Post()
  @ApiOperation({
    summary: 'Create a token',
    description:
      'The response is the only one that contains the token. A token may expire, and has one of the roles viewer, operator and admin, for all connections or for some.',
  })
  @ApiCreatedResponse({ type: NewTokenDto })
  create(@Body() wanted: CreateTokenDto, @CurrentCaller() caller: Caller | undefined): Promise<NewTokenDto> {
    requireConnections(wanted);
    return this.issuer.create(wanted, caller);
  }

  /** Revokes a token permanently. */
  @Delete(':id')
  @ApiOperation({
    summary: 'Revoke a token',
    description:
      'Its requests are refused from now on, and its open streams and exports end. The last valid admin token cannot be revoked.',
  })
  @ApiProblems('last-admin-token')
  @HttpCode(204)
  revoke(@IdParam('token') id: string, @CurrentCaller() caller: Caller | undefined): Promise<void> {
    return this.issuer.revoke(id, caller);
  }
}
