import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { type Pool, POOL } from '../database/queries.js';
import type { FieldProblem } from '../http/problems/problem.error.js';

/** How long a component may take to respond, in milliseconds. */
const TIMEOUT_MS = 1000;

/** The components that the host needs, each with a check and a message for its failure. */
const PARTS = [
  { field: 'database', query: 'select 1', message: 'The database does not respond within a second.' },
  {
    field: 'queue',
    query: 'select 1 from graphile_worker.jobs limit 1',
    message: 'The table of the job queue cannot be read.',
  },
];

/** Checks whether the host can work. */
@Injectable()
export class Readiness {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** The failed components with their problems. Empty if the host is ready. Responds within about a second. */
  async findFaults(): Promise<readonly FieldProblem[]> {
    const answered = await Promise.all(PARTS.map(({ query }) => this.answers(query)));
    return PARTS.filter((_, index) => answered[index] !== true).map(({ field, message }) => ({ field, message }));
  }

  private async answers(query: string): Promise<boolean> {
    const patience = new AbortController();
    const asked = this.pool.query(query).then(
      () => true,
      () => false,
    );
    const late = sleep(TIMEOUT_MS, false, { signal: patience.signal, ref: false }).catch(() => false);
    return Promise.race([asked, late]).finally(() => patience.abort());
  }
}
