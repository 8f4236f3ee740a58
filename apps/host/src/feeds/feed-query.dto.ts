import { type Type } from '@nestjs/common';
import { ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsOptional, Matches } from 'class-validator';
import { BoundedCount } from '../http/paging/paging-decorators.js';
import { IsOneOf } from '../http/requests/request-decorators.js';
import { ResourceListQuery } from '../inventory/listing/resource-list-query.dto.js';
import { ENTITY_REFERENCE } from './backstage/backstage-entities.js';
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

/** What feeds of tables take. */
export class TableFeedQuery extends FeedQuery {
  @ApiPropertyOptional({
    type: String,
    example: 'name,region,vcpus,monthlyCost',
    description:
      'Names of columns, separated by commas: `name`, `provider`, `kind`, `uid`, `entity`, `region`, `status`, `active`, `createdAt`, `tags`, `connection`, `firstSeenAt`, `changedAt`, `id`, `owner`, `environment`, `note`, `label`, `link`, `managed` (by Terraform), or fields of entities. Repeatable.',
  })
  @Transform(({ value }: { value: unknown }) => splitList(value))
  @IsOptional()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @Matches(/^[A-Za-z][A-Za-z0-9]{0,63}$/, {
    each: true,
    message: 'columns must be names of fields, such as name,region',
  })
  columns?: string[];
}

const splitList = (value: unknown): unknown =>
  value === undefined
    ? undefined
    : [value].flat().flatMap((each) => (typeof each === 'string' ? each.split(',') : each));

const TAG_NAME = { message: '$property must be the part of a tag before its colon, such as owner' };
const REFERENCE = { message: '$property must be a reference to an entity, such as team-a or group:default/team-a' };

/** What `GET /feeds/backstage` takes. */
export class BackstageFeedQuery extends FeedQuery {
  @ApiPropertyOptional({ default: 'unknown', description: 'The owner of resources that no tag names one of.' })
  @IsOptional()
  @Matches(ENTITY_REFERENCE, REFERENCE)
  owner: string = 'unknown';

  @ApiPropertyOptional({ description: 'The system of resources that no tag names one of.' })
  @IsOptional()
  @Matches(ENTITY_REFERENCE, REFERENCE)
  system?: string;

  @ApiPropertyOptional({ default: 'owner', description: 'Tags `owner:team-a` name the owner.' })
  @IsOptional()
  @Matches(/^[^:\s]{1,63}$/, TAG_NAME)
  ownerTag: string = 'owner';

  @ApiPropertyOptional({ default: 'system', description: 'Tags `system:shop` name the system.' })
  @IsOptional()
  @Matches(/^[^:\s]{1,63}$/, TAG_NAME)
  systemTag: string = 'system';
}

/** What each feed takes, by its format: the last segment of its path. */
export const FEED_QUERIES = {
  prometheus: PrometheusFeedQuery,
  ansible: HostFeedQuery,
  ssh: SshFeedQuery,
  hosts: HostFeedQuery,
  terraform: FeedQuery,
  backstage: BackstageFeedQuery,
  csv: TableFeedQuery,
  ndjson: TableFeedQuery,
  xlsx: TableFeedQuery,
} as const satisfies Readonly<Record<string, Type<FeedQuery>>>;

/** A format of feeds. */
export type FeedFormatName = keyof typeof FEED_QUERIES;

/** Every format of feeds. */
export const FEED_FORMATS = Object.keys(FEED_QUERIES) as FeedFormatName[];
