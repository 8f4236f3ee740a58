import { type Type } from '@nestjs/common';
import { ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { BoundedCount } from '../http/paging/paging-decorators.js';
import { IsOneOf } from '../http/requests/request-decorators.js';
import { ResourceListQuery } from '../inventory/listing/resource-list-query.dto.js';
import { ADDRESS_CHOICES, type AddressChoice } from './content/host-address.js';

/** What every feed takes: the filters of GET /resources. A feed is about what is present now, and has no pages. */
export class FeedQuery extends OmitType(ResourceListQuery, ['state', 'at', 'sort', 'limit', 'cursor']) {}

/** What `GET /feeds/prometheus` takes. */
export class PrometheusFeedQuery extends FeedQuery {
  @BoundedCount(80, 65_535, 'The port of each target.')
  port: number = 80;
}

/** What feeds of hosts with one address take. */
export class HostFeedQuery extends FeedQuery {
  @ApiPropertyOptional({
    enum: ADDRESS_CHOICES,
    default: 'public',
    description: 'Which address of a host with both is used. A host with one is listed with that.',
  })
  @IsOptional()
  @IsOneOf(ADDRESS_CHOICES)
  address: AddressChoice = 'public';
}

/** What `GET /feeds/ssh` takes. */
export class SshFeedQuery extends HostFeedQuery {
  @ApiPropertyOptional({ description: 'The user to log in as.', example: 'deploy' })
  @IsOptional()
  @Matches(/^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/, { message: 'user must be a name of a user, such as deploy' })
  user?: string;
}

/** What each feed takes, by its format: the last segment of its path. */
export const FEED_QUERIES = {
  prometheus: PrometheusFeedQuery,
  ansible: HostFeedQuery,
  ssh: SshFeedQuery,
  hosts: HostFeedQuery,
  terraform: FeedQuery,
} as const satisfies Readonly<Record<string, Type<FeedQuery>>>;

/** A format of feeds. */
export type FeedFormatName = keyof typeof FEED_QUERIES;

/** Every format of feeds. */
export const FEED_FORMATS = Object.keys(FEED_QUERIES) as FeedFormatName[];
