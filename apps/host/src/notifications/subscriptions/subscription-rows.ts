import type { Caller } from '../../access/caller/caller.js';
import { SubscriptionDto, type SubscriptionView } from './subscription.dto.js';

/** A subscription as those see it that write its messages. */
export interface Subscription extends SubscriptionView {
  /** The name of the token that created it. */
  readonly createdBy: string | null;
}

/** What is stored together, because only this process uses it. */
const OPTIONS = [
  ...(['view', 'fields', 'severities', 'checks', 'lateAfter'] as const),
  ...(['budget', 'groupBy', 'maxLines', 'sending'] as const),
];

/** The columns of a {@link SubscriptionRow}. */
export const SUBSCRIPTION_COLUMNS = `id, name, channel_id as "channelId", topic, events, query, connections, enabled, options,
  created_by as "createdBy", created_at as "createdAt"`;

/** A row of subscriptions. */
export interface SubscriptionRow extends Omit<Subscription, (typeof OPTIONS)[number]>, Record<string, unknown> {
  readonly options: Partial<SubscriptionDto>;
}

/** The subscription of a row. What it was not asked about has its default. */
export function subscriptionOf({ options, ...row }: SubscriptionRow): Subscription {
  return { ...pick(new SubscriptionDto()), ...options, ...row };
}

/** Without who created it. */
export function viewOf({ createdBy: _, ...view }: Subscription): SubscriptionView {
  return view;
}

/** What is stored in `options`. */
export const optionsOf = (given: SubscriptionDto): string => JSON.stringify(pick(given));

const pick = (given: SubscriptionDto): Pick<SubscriptionDto, (typeof OPTIONS)[number]> =>
  Object.fromEntries(OPTIONS.map((name) => [name, given[name]])) as never;

/** As whom the views of a subscription are read. */
export const viewerOf = ({ createdBy }: Pick<Subscription, 'createdBy'>): Caller | undefined =>
  createdBy === null ? undefined : { tokenId: '', tokenName: createdBy, role: 'viewer' };
