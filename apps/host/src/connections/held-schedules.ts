import { and, eq, lt, notInArray } from 'drizzle-orm';
import type { Queries } from '../database/queries.types.js';
import { schedule } from '../database/tables/schedule.table.js';

/** Holds the schedules of a connection back while its credential is refused, and lets them go. */
export const heldSchedules = {
  /** No task runs by itself before a moment; one that is due later anyway stays where it is. */
  async hold(connectionId: string, until: Date, queries: Queries): Promise<void> {
    await queries
      .update(schedule)
      .set({ nextAt: until })
      .where(and(eq(schedule.connectionId, connectionId), lt(schedule.nextAt, until)));
  },

  /**
   * Makes every task due: which of them ran in vain meanwhile, and how long the next one would be, nobody wants to know.
   *
   * @param but tasks that were just read.
   */
  async release(connectionId: string, now: Date, but: readonly string[], queries: Queries): Promise<void> {
    const others = but.length > 0 ? notInArray(schedule.task, [...but]) : undefined;
    await queries
      .update(schedule)
      .set({ nextAt: now })
      .where(and(eq(schedule.connectionId, connectionId), schedule.enabled, others));
  },
} as const;
