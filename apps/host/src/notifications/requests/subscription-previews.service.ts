import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '../../access/caller/caller.js';
import { ComparisonService } from '../../compare/comparison.service.js';
import { POOL, type Pool } from '../../database/queries.js';
import { BudgetNotifier } from '../deliveries/budget-notifier.js';
import { FindingNotifier } from '../deliveries/finding-notifier.js';
import { changeReports } from '../messages/change-reports.js';
import { type EndedSync, latestSyncs } from '../messages/ended-sync.js';
import { findingReports } from '../messages/finding-reports.js';
import { lateReports, lateTasks } from '../messages/late-tasks.js';
import { mergeReports, messageOf, type Report } from '../messages/report.js';
import { taskReports } from '../messages/task-reports.js';
import { wordsOf } from '../messages/words.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import type { SubscriptionDto, SubscriptionPreview } from '../subscriptions/subscription.dto.js';
import type { Subscription } from '../subscriptions/subscription-rows.js';
import { SubscriptionsService } from './subscriptions.service.js';

/** Connections whose last sync a preview looks at: the latest ones. */
const MOST_SYNCS = 10;

/** Shows what a subscription would have sent, so that nobody has to wait for a change to see it. */
@Injectable()
export class SubscriptionPreviews {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ComparisonService) private readonly comparisons: ComparisonService,
    @Inject(SubscriptionsService) private readonly subscriptions: SubscriptionsService,
    @Inject(BudgetNotifier) private readonly budgets: BudgetNotifier,
    @Inject(FindingNotifier) private readonly findings: FindingNotifier,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
  ) {}

  /** @throws ProblemError 400 as for a new subscription; 503 if it takes too long. */
  async preview(given: SubscriptionDto, caller: Caller | undefined): Promise<SubscriptionPreview> {
    await this.subscriptions.check(given, caller);
    const subscription = { ...given, id: '', createdAt: new Date(), createdBy: caller?.tokenName ?? null };
    const syncs = await latestSyncs(this.pool, given.connections, MOST_SYNCS);
    const reports = await this.#reports(subscription, syncs);
    const isMerged = given.sending.digest !== null;
    const merged = isMerged ? byGroup(reports).map((group) => mergeReports(group, given.maxLines)) : reports;
    const items = merged.map(messageOf).map(({ title, lines, severity }) => ({ title, lines, severity }));
    return { items, syncedAt: syncs[0] ? new Date(syncs[0].endedAt) : null };
  }

  async #reports(subscription: Subscription, syncs: readonly EndedSync[]): Promise<readonly Report[]> {
    const { topic, events } = subscription;
    if (topic === 'budget') {
      const exceeded = await this.budgets.look(subscription);
      return exceeded ? [exceeded.report] : [];
    }
    const reports: Report[] = [];
    for (const sync of syncs) reports.push(...(await this.#ofSync(subscription, sync)));
    if (topic === 'syncs' && events.includes('late'))
      reports.push(...lateReports(subscription, await lateTasks(this.pool, subscription)));
    return reports;
  }

  async #ofSync(subscription: Subscription, sync: EndedSync): Promise<readonly Report[]> {
    const { requestedAt, endedAt, connectionId } = sync;
    if (subscription.topic === 'syncs') return taskReports(this.pool, subscription, sync);
    const reader = { queries: this.pool, words: wordsOf(this.plugins.catalogue) };
    if (subscription.topic !== 'findings')
      return requestedAt < endedAt
        ? changeReports({ ...reader, comparisons: this.comparisons }, subscription, sync, requestedAt)
        : [];
    const resources = await this.findings.resourcesOf(subscription);
    const all = { after: 0, upTo: Number.MAX_SAFE_INTEGER, since: requestedAt };
    return findingReports(reader, subscription, { ...all, connectionId, ...(resources && { resources }) });
  }
}

const byGroup = (reports: readonly Report[]): Report[][] =>
  [...new Set(reports.map(({ group }) => group))].map((group) => reports.filter((report) => report.group === group));
