import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../../database/queries.js';
import { allowing } from '../../database/time-limits.js';
import { CheckEvaluator } from './check-evaluator.js';
import { queueChecks } from './check-queue.js';

/** Asks checks in the background. */
@Injectable()
export class CheckJob {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CheckEvaluator) private readonly evaluator: CheckEvaluator,
  ) {}

  /** @param payload of `queueChecks`. */
  async run(payload: unknown): Promise<void> {
    const { connectionId, isCause } = payload as { connectionId: string; isCause: boolean };
    const others = await this.evaluator.evaluate(connectionId);
    if (!isCause) return;
    await allowing('sync', async () => {
      for (const other of others) await queueChecks(this.pool, other, false);
    });
  }
}
