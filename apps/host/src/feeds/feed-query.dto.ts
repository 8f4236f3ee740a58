import { OmitType } from '@nestjs/swagger';
import { BoundedCount } from '../http/paging/paging-decorators.js';
import { ResourceListQuery } from '../inventory/listing/resource-list-query.dto.js';

/** What every feed takes: the filters of GET /resources. A feed is about what is present now, and has no pages. */
export class FeedQuery extends OmitType(ResourceListQuery, ['state', 'at', 'sort', 'limit', 'cursor']) {}

/** What `GET /feeds/prometheus` takes. */
export class PrometheusFeedQuery extends FeedQuery {
  @BoundedCount(80, 65_535, 'The port of each target.')
  port: number = 80;
}
