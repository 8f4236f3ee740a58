import { BoundedCount } from '../../http/paging/bounded-count.decorator.js';

/** What `GET /resources/:id/relations` takes. */
export class RelationGraphQuery {
  @BoundedCount(1, 3, 'How many edges away.')
  depth: number = 1;
}
