import { BoundedCount } from '../cursor/bounded-count.decorator.js';
import { CursorText } from '../cursor/cursor-text.decorator.js';

/** What `GET /resources/:id/history` takes. */
export class ResourceHistoryQuery {
  @BoundedCount(50, 200, 'How many versions a page has.')
  limit: number = 50;

  @CursorText()
  cursor?: string;
}
