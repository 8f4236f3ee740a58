import { Inject, Injectable } from '@nestjs/common';
import { sql } from '../database/sql.js';
import { POOL, type Pool } from '../database/queries.js';
import { invalidRequest, type ProblemError } from '../http/problems/problem.error.js';
import { CHANGE_TYPES, type ChangeType, type DailyChanges, type DayOfChanges } from './changes.dto.js';
import { askedVersions } from './changes.sql.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The last days of a time zone as `2026-11-23`, oldest first.
 *
 * @param days how many, including the one of `now`.
 * @param timeZone an IANA name.
 */
export function localDates(days: number, timeZone: string, now: Date): readonly string[] {
  const today = utcMidnight(now, timeZone);
  return Array.from({ length: days }, (_, index) =>
    new Date(today - (days - 1 - index) * DAY_MS).toISOString().slice(0, 10),
  );
}

/** Computed on dates of the time zone, because only in UTC do all days have the same length. */
function utcMidnight(now: Date, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts['year'] ?? 0, (parts['month'] ?? 1) - 1, parts['day']);
}

/** PostgreSQL's code for an invalid parameter value, which here can only be the time zone. */
const INVALID_PARAMETER = '22023';

/** What is counted. */
interface DaysRequest {
  /** The number of days, including today. */
  readonly days: number;
  /** The IANA time zone that determines days. */
  readonly timeZone: string;
  /** Ids; none: all. */
  readonly connections?: readonly string[];
}

interface CountRow extends Record<string, unknown> {
  readonly date: string;
  readonly type: ChangeType;
  readonly count: number;
}

/** Counts changes per day, each thing once: things listed by several kinds count for the main kind. */
@Injectable()
export class DailyChangesService {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** @throws ProblemError 400 naming `timeZone` if the database does not know it. */
  async count({ days, timeZone, connections = [] }: DaysRequest, now = new Date()): Promise<DailyChanges> {
    const dates = localDates(days, timeZone, now);
    // Sums quarter hours over all connections first, because a year has fewer of them than the table has rows to
    // convert to the time zone.
    const counted = this.pool.query<CountRow>(
      sql`
      select day::text as date, type, count from (
        select (since at time zone ${timeZone})::date as day, change as type, sum(count)::int as count from (
          select since, change, sum(count) as count
          from ${askedVersions(connections)} join change_count on connection_id = asked.id and change_count.twin = asked.twin
          where since >= ${dates[0]}::timestamp at time zone ${timeZone} group by 1, 2
        ) as quarter group by 1, 2
      ) as counted`,
    );
    const { rows } = await counted.catch((error: unknown) => {
      throw isUnknownZone(error) ? unknownZone(timeZone) : error;
    });
    const counts = new Map(rows.map(({ date, type, count }) => [`${date} ${type}`, count]));
    return { items: dates.map((date) => dayOf(date, counts)) };
  }
}

function dayOf(date: string, counts: ReadonlyMap<string, number>): DayOfChanges {
  const ofDay = CHANGE_TYPES.map((type) => [type, counts.get(`${date} ${type}`) ?? 0]);
  return { date, ...(Object.fromEntries(ofDay) as Record<ChangeType, number>) };
}

function isUnknownZone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === INVALID_PARAMETER;
}

const unknownZone = (timeZone: string): ProblemError =>
  invalidRequest(
    [{ field: 'timeZone', message: 'timeZone is not known to the database' }],
    `The database does not know the time zone ${timeZone}. Use another one with the same offset, or none for UTC.`,
  );
