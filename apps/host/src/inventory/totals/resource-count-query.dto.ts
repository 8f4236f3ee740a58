import { OmitType } from '@nestjs/swagger';
import { ResourceListQuery } from '../listing/resource-list-query.dto.js';

/** What `GET /resources/count` takes: all that narrows the list. */
export class ResourceCountQuery extends OmitType(ResourceListQuery, ['sort', 'limit', 'cursor']) {}
