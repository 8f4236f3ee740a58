import { IsUUID } from 'class-validator';
import { BoundedCount } from '../inventory/cursor/bounded-count.decorator.js';
import { FilterValues } from '../inventory/listing/filter-values.decorator.js';

/** What `GET /changes/daily` takes. */
export class DailyChangesQuery {
  @FilterValues('Ids of connections.', '8f14e45f-ceea-467f-a9d2-5f6a1c1f2b3d')
  @IsUUID('all', { each: true })
  connection?: string[];

  @BoundedCount(30, 366, 'How many days, today included.')
  days: number = 30;
}
