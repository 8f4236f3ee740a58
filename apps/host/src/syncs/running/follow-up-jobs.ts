import { Inject, Injectable } from '@nestjs/common';
import { BULK_JOB, continueBulk } from '../../annotations/bulk/bulk-parts.js';
import { RuleEvaluator } from '../../annotations/rules/rule-evaluator.js';
import { RULE_JOB } from '../../annotations/rules/rule-queue.js';
import { CheckJob } from '../../checks/evaluation/check-job.js';
import { CHECK_JOB } from '../../checks/evaluation/check-queue.js';
import { POOL, type Pool } from '../../database/queries.js';

/** What follows a sync or a long change in the background. */
@Injectable()
export class FollowUpJobs {
  constructor(
    @Inject(CheckJob) private readonly checks: CheckJob,
    @Inject(RuleEvaluator) private readonly rules: RuleEvaluator,
    @Inject(POOL) private readonly pool: Pool,
  ) {}

  /** The jobs, by their names in the queue. */
  tasks(): Record<string, (payload: unknown) => Promise<void>> {
    return {
      [CHECK_JOB]: (payload) => this.checks.run(payload),
      [BULK_JOB]: (payload) => continueBulk(this.pool, (payload as { bulkId: string }).bulkId),
      [RULE_JOB]: async (payload) => {
        await this.rules.evaluate((payload as { connectionId: string }).connectionId);
      },
    };
  }
}
