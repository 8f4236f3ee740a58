import { OmitType } from '@nestjs/swagger';
import { ResourceListQuery } from '../listing/resource-list-query.dto.js';

/** What `GET /resources/count` accepts: all filters of the list. */
export class ResourceCountQuery extends OmitType(ResourceListQuery, ['sort', 'limit', 'cursor']) {}
