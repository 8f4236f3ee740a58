import { Inject, Injectable } from '@nestjs/common';
import { RuleEvaluator } from '../../annotations/rules/rule-evaluator.js';
import { RULE_JOB } from '../../annotations/rules/rule-queue.js';
import { CheckJob } from '../../checks/evaluation/check-job.js';
import { CHECK_JOB } from '../../checks/evaluation/check-queue.js';

/** What follows a sync in the background. */
@Injectable()
export class FollowUpJobs {
  constructor(
    @Inject(CheckJob) private readonly checks: CheckJob,
    @Inject(RuleEvaluator) private readonly rules: RuleEvaluator,
  ) {}

  /** The jobs, by their names in the queue. */
  tasks(): Record<string, (payload: unknown) => Promise<void>> {
    return {
      [CHECK_JOB]: (payload) => this.checks.run(payload),
      [RULE_JOB]: async (payload) => {
        await this.rules.evaluate((payload as { connectionId: string }).connectionId);
      },
    };
  }
}
