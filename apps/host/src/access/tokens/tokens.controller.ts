import { Body, Controller, Delete, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../http/requests/request-decorators.js';
import { type Caller, CurrentCaller, RequireRole } from '../caller/caller.js';
import { CreateTokenDto, NewTokenDto, TokenPageDto } from './token.dto.js';
import { TokenIssuer } from './token-issuer.js';
import { TokenStore } from './token-store.js';

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
  @ApiOkResponse({ type: TokenPageDto })
  async list(): Promise<TokenPageDto> {
    return { items: await this.store.list(), nextCursor: null };
  }

  /** Creates a token. Only this response shows it. */
  @Post()
  @ApiCreatedResponse({ type: NewTokenDto })
  create(@Body() wanted: CreateTokenDto, @CurrentCaller() caller: Caller | undefined): Promise<NewTokenDto> {
    return this.issuer.create(wanted, caller);
  }

  /** Revokes a token permanently. */
  @Delete(':id')
  @HttpCode(204)
  revoke(@IdParam('token') id: string, @CurrentCaller() caller: Caller | undefined): Promise<void> {
    return this.issuer.revoke(id, caller);
  }
}
