import { BoundedCount, CursorText } from '../../http/paging/paging-decorators.js';

/** What `GET /resources/:id/history` takes. */
export class ResourceHistoryQuery {
  @BoundedCount(50, 200, 'How many versions a page has at most. A page ends sooner where its documents are large.')
  limit: number = 50;

  @CursorText()
  cursor?: string;
}
