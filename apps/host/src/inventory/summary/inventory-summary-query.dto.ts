import { IsUUID } from 'class-validator';
import { FilterValues } from '../listing/filter-values-decorator.js';

/** What `GET /resources/summary` takes. */
export class InventorySummaryQuery {
  @FilterValues('Ids of connections.', '8f14e45f-ceea-467f-a9d2-5f6a1c1f2b3d')
  @IsUUID('all', { each: true })
  connection?: string[];

  @FilterValues('Entities.', 'server')
  entity?: string[];
}
