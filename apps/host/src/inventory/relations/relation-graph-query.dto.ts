import { BoundedCount } from '../../http/paging/paging-decorators.js';

/** What `GET /resources/:id/relations` takes. */
export class RelationGraphQuery {
  @BoundedCount(1, 3, 'How many edges away.')
  depth: number = 1;
}
