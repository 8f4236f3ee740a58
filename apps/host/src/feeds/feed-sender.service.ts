import { Inject, Injectable } from '@nestjs/common';
import { type Response } from 'express';
import { type Caller } from '../access/caller/caller.js';
import { OpenStreams } from '../access/tokens/open-streams.js';
import { ExportedRowsReader } from '../inventory/export/exported-rows-reader.js';
import { SnapshotSender } from '../inventory/export/snapshot-sender.service.js';
import { ListFilters } from '../inventory/listing/list-filters.js';
import { ResourceOrder } from '../inventory/listing/resource-order.js';
import { FeedCatalogue } from './content/feed-catalogue.service.js';
import { type FeedFormat, type FeedTally } from './content/feed-format.types.js';
import { type FeedQuery } from './feed-query.dto.js';
import { listingHeaders, readListingState } from './content/listing-state.js';

/** Who reads a feed, and where it goes. */
export interface FeedReader {
  readonly response: Response;
  readonly caller: Caller | undefined;
}

const BY_NAME = new ResourceOrder('name');

/**
 * Sends feeds like exports: of one moment, whole or not at all, and within the same limits. A listing that failed drops
 * nothing, because the inventory keeps what it does not know to be gone; headers name the tasks.
 */
@Injectable()
export class FeedSender {
  constructor(
    @Inject(ListFilters) private readonly filters: ListFilters,
    @Inject(SnapshotSender) private readonly sender: SnapshotSender,
    @Inject(FeedCatalogue) private readonly catalogue: FeedCatalogue,
    @Inject(OpenStreams) private readonly streams: OpenStreams,
  ) {}

  /** @throws errors of the query and of the database, before anything is sent. */
  async send(query: FeedQuery, format: FeedFormat, { response, caller }: FeedReader): Promise<void> {
    const { contentType, scope, paths, parts, write } = format(this.catalogue);
    const completed = await this.filters.complete({ ...query, state: 'present' }, { caller });
    const filter = this.catalogue.narrow(completed, scope);
    const tasks = this.catalogue.tasksOf(filter);
    const close = this.streams.open({ kind: 'export', caller, end: () => response.destroy() }, response);
    try {
      await this.sender.send(response, async (client) => {
        const rows = new ExportedRowsReader(client, { filter, order: BY_NAME, paths, parts });
        const state = await readListingState(client, tasks, filter.connection);
        const tally: FeedTally = { withoutAddress: 0, unsupported: 0 };
        return {
          texts: write({ rows: rows.batches(), lines: () => rows.lines(), filter, state, tally, queries: client }),
          close: () => rows.close(),
          headers: () => ({
            'content-type': contentType,
            'cache-control': 'no-store',
            'maestro-rows': rows.count - tally.withoutAddress - tally.unsupported,
            ...(tally.withoutAddress > 0 && { 'maestro-without-address': tally.withoutAddress }),
            ...(tally.unsupported > 0 && { 'maestro-unsupported': tally.unsupported }),
            ...listingHeaders(state),
          }),
        };
      });
    } finally {
      close();
    }
  }
}
