import { Inject, Injectable } from '@nestjs/common';
import { sql } from 'drizzle-orm';
import { DATABASE, type Database } from '../database/database.tokens.js';
import { CHANGE_TYPES, type ChangeType } from './change-types.constants.js';
import type { DailyChanges, DayOfChanges } from './daily-changes.dto.js';

const DAY_MS = 24 * 60 * 60 * 1000;

interface CountRow extends Record<string, unknown> {
  readonly date: string;
  readonly type: ChangeType;
  readonly count: number;
}

/** Counts changes day by day. */
@Injectable()
export class DailyChangesService {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /**
   * @param days how many, with today.
   * @param connections ids; none: all.
   */
  async count(days: number, connections: readonly string[] = [], now = new Date()): Promise<DailyChanges> {
    const dates = Array.from({ length: days }, (_, index) => dateOf(now.getTime() - (days - 1 - index) * DAY_MS));
    const narrowed = connections.length > 0 ? sql`and connection_id in ${connections}` : sql``;
    const { rows } = await this.database.execute<CountRow>(sql`
      select day::text as date, type, count from (
        select (valid_from at time zone 'UTC')::date as day, change as type, count(*)::int as count
        from resource_version where valid_from >= ${dates[0]}::timestamp at time zone 'UTC' ${narrowed} group by 1, 2
      ) as counted`);
    return { items: dates.map((date) => dayOf(date, rows)) };
  }
}

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

function dayOf(date: string, rows: readonly CountRow[]): DayOfChanges {
  const counts = CHANGE_TYPES.map((type) => [
    type,
    rows.find((row) => row.date === date && row.type === type)?.count ?? 0,
  ]);
  return { date, ...(Object.fromEntries(counts) as Record<ChangeType, number>) };
}
