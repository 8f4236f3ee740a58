import { Inject, Injectable } from '@nestjs/common';
import { sql } from '../../database/sql.js';
import { HeavyReads } from '../listing/heavy-reads.service.js';
import { matchingStates } from '../listing/matching-states.sql.js';
import type { ResourceFilter } from '../listing/resource-filter.types.js';
import type { ResourceCount } from './resource-count.dto.js';

/** Nobody reads further, and counting a million matches would take as long as finding them. */
const MAX_COUNT = 100_000;

/** Counts a list, up to a maximum. */
@Injectable()
export class ResourceCountService {
  constructor(@Inject(HeavyReads) private readonly heavy: HeavyReads) {}

  /**
   * @param at in UTC, in the format of `parseMoment`: the inventory at that time.
   * @throws ProblemError 503 if it takes too long.
   */
  async count(filter: ResourceFilter, at?: string): Promise<ResourceCount> {
    const found = sql`${matchingStates(sql`id`, filter, at)} limit ${MAX_COUNT + 1}`;
    const [row] = await this.heavy.run<{ count: number }>(sql`select count(*)::int as count from (${found}) as found`);
    const count = row?.count ?? 0;
    return { count: Math.min(count, MAX_COUNT), more: count > MAX_COUNT };
  }
}
