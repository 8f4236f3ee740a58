import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, Matches } from 'class-validator';
import { IsOneOf } from '../../http/requests/request-decorators.js';
import { BoundedCount, CursorText } from '../../http/paging/paging-decorators.js';
import { EarlierWord, FilterValues } from './list-query-decorators.js';
import { IsMoment } from '../../http/paging/moment-parser.js';
import { RESOURCE_STATES, type ResourceState } from './resource-filter.sql.js';

/** What items only have if it is asked for. */
const INCLUDED = ['managed'] as const;

/** What `GET /resources` takes. */
export class ResourceListQuery {
  @FilterValues('Ids of connections.', '8f14e45f-ceea-467f-a9d2-5f6a1c1f2b3d')
  @IsUUID('all', { each: true })
  connection?: string[];

  @FilterValues('Kinds.', 'digitalocean.droplet')
  kind?: string[];

  @FilterValues('Ids of entities of the catalogue.', 'server')
  entity?: string[];

  @EarlierWord('Use `entity`: `load-balancer` in place of `LoadBalancer`.')
  family?: string[];

  @FilterValues("Slugs of the provider's regions.", 'nyc3')
  region?: string[];

  @FilterValues("The provider's own words for a status.", 'active')
  status?: string[];

  @FilterValues('Tags; a resource must have all of them.', 'production')
  tag?: string[];

  @ApiPropertyOptional({ enum: RESOURCE_STATES, default: 'present' })
  @IsOptional()
  @IsOneOf(RESOURCE_STATES)
  state: ResourceState = 'present';

  @ApiPropertyOptional({ description: 'Words that must all occur in the name, the uid, an address or a tag.' })
  @IsOptional()
  @Matches(/^[^\0]{1,200}$/, { message: 'q must have 1 to 200 characters and no NUL' })
  q?: string;

  @ApiPropertyOptional({
    description:
      'A query that resources must match, besides the other parameters: any field of any kind, relations, `and`, `or`, `not`. docs/queries.md explains the language. A mistake is refused with its `position`.',
    example: 'region:fra1 -has:firewall cost>50',
  })
  @IsOptional()
  @IsString({ message: 'query must be one text' })
  query?: string;

  @ApiPropertyOptional({
    description:
      'The id of a view: its query and entity narrow the list, besides the other parameters; it is in the order of the view unless there is a `sort`.',
    example: 'unattached-volumes',
  })
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,60}$/, { message: 'view must be the id of a view' })
  view?: string;

  @ApiPropertyOptional({ description: 'RFC 3339: the inventory as of this time.', format: 'date-time' })
  @IsOptional()
  @IsMoment()
  at?: string;

  @ApiPropertyOptional({
    description:
      'A field with one value for each resource, of all resources (`name`, `created`) or of their kind (`vcpus`), or a role (`cost`); `-` is descending. What has no value comes last. docs/queries.md tells which orders have an index.',
    example: '-created',
    default: 'name',
  })
  @IsOptional()
  @Matches(/^-?[\w.-]{1,100}$/, { message: 'sort must be a field, such as name or -created' })
  sort?: string;

  @ApiPropertyOptional({
    enum: INCLUDED,
    description: '`managed`: also tell whether Terraform manages each resource, if a state of it is known.',
  })
  @IsOptional()
  @IsOneOf(INCLUDED)
  include?: (typeof INCLUDED)[number];

  @BoundedCount(50, 200, 'How many resources a page has.')
  limit: number = 50;

  @CursorText()
  cursor?: string;
}
