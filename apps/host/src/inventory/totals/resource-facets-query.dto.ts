import { PickType } from '@nestjs/swagger';
import { ResourceListQuery } from '../listing/resource-list-query.dto.js';

/** What `GET /resources/facets` takes. */
export class ResourceFacetsQuery extends PickType(ResourceListQuery, ['connection', 'entity', 'state', 'at']) {}
