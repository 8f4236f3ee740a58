import { Body, Controller, Inject, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Request } from 'express';
import { type Caller, CurrentCaller, RequireRole } from '../../access/caller/caller.js';
import { readFeedQuery } from '../../access/caller/feed-query.js';
import { RoleOnSomeConnection } from '../../access/guard/request-scope.js';
import { TokenIssuer } from '../../access/tokens/token-issuer.js';
import { NewTokenDto } from '../../access/tokens/token.dto.js';
import { invalidRequest, ProblemError } from '../../http/problems/problem.error.js';
import { createValidationPipe } from '../../http/requests/validation-pipe.js';
import { ListFilters } from '../../inventory/listing/list-filters.js';
import { FeedCatalogue } from '../content/feed-catalogue.service.js';
import { FEED_QUERIES, type FeedFormatName, type FeedQuery, TableFeedQuery } from '../feed-query.dto.js';
import { chooseColumns } from '../tables/table-columns.js';
import { FeedLimits } from './feed-limits.service.js';
import { CreateFeedTokenDto } from './feed-token.dto.js';

/** `/feeds/tokens`: creates tokens of one feed each, for admins, also of some connections. `/tokens` lists and revokes them with all others. */
@ApiTags('feeds')
@RequireRole('admin')
@Controller('feeds/tokens')
export class FeedTokensController {
  readonly #pipe = createValidationPipe();

  constructor(
    @Inject(TokenIssuer) private readonly issuer: TokenIssuer,
    @Inject(ListFilters) private readonly filters: ListFilters,
    @Inject(FeedCatalogue) private readonly catalogue: FeedCatalogue,
    @Inject(FeedLimits) private readonly limits: FeedLimits,
  ) {}

  @Post()
  @RoleOnSomeConnection()
  @ApiOperation({
    summary: 'Creates a token that only reads one feed',
    description:
      'Only this response shows it. It is sent as a bearer token or as the password of Basic authentication, to the feed without parameters. GET /tokens lists it, DELETE /tokens/{id} revokes it. Admins of some connections create feeds of these only, which end when they may no longer read one of them.',
  })
  @ApiCreatedResponse({ type: NewTokenDto })
  async create(
    @Body() { name, expiresAt, format, query, connections }: CreateFeedTokenDto,
    @Req() request: Request,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<NewTokenDto> {
    await this.#check(format, readFeedQuery(query, request));
    const limits = await this.limits.of(connections, caller);
    return this.issuer.create({ name, role: 'feed', expiresAt, feed: { format, query }, ...limits }, caller);
  }

  /** A mistake is reported now, and not to the tool that reads the feed. */
  async #check(format: FeedFormatName, parameters: Record<string, unknown>): Promise<void> {
    try {
      const metatype = FEED_QUERIES[format];
      const query: FeedQuery = await this.#pipe.transform(parameters, { type: 'query', metatype });
      await this.filters.complete({ ...query, state: 'present' });
      if (query instanceof TableFeedQuery) chooseColumns(this.catalogue.entities(), query.columns);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.facts.errors === undefined) throw error;
      throw invalidRequest(
        error.facts.errors.map(({ field, message }) => ({ field: `query.${field}`, message })),
        error.facts.detail,
      );
    }
  }
}
