import type { Schemas } from '../../../api/schemas.types';
import type { Subscription } from '../notifications.query';

type Body = Schemas['SubscriptionDto'];
export type Topic = Body['topic'];

/** What subscriptions are about, each with its events, as people call them. */
export const TOPICS: Readonly<
  Record<Topic, { readonly label: string; readonly events: Readonly<Record<string, string>> }>
> = {
  findings: { label: 'Findings of checks', events: { opened: 'opened', resolved: 'resolved' } },
  changes: {
    label: 'Changes of resources',
    events: {
      created: 'created',
      gone: 'deleted',
      changed: 'changed',
      entered: 'matching now',
      left: 'no longer matching',
    },
  },
  view: { label: 'A saved view', events: { entered: 'entered', left: 'left', changed: 'changed' } },
  syncs: {
    label: 'Syncs',
    events: {
      failed: 'failed',
      incomplete: 'not read completely',
      'needs-approval': 'waiting for approval',
      late: 'late',
      recovered: 'read completely again',
    },
  },
  budget: { label: 'A budget', events: { exceeded: 'exceeded' } },
};

/** The events that a new subscription begins with. */
const FIRST_EVENTS: Readonly<Record<Topic, readonly string[]>> = {
  findings: ['opened', 'resolved'],
  changes: ['created', 'gone', 'changed'],
  view: ['entered', 'left'],
  syncs: ['failed', 'incomplete', 'needs-approval', 'late', 'recovered'],
  budget: ['exceeded'],
};

/** What the form edits: as the API has it, but without nested nulls. */
export interface SubscriptionDraft {
  readonly name: string;
  readonly channelId: string;
  readonly topic: Topic;
  readonly events: string[];
  readonly query: string;
  readonly connections: string[];
  readonly view: string;
  readonly fields: string[];
  readonly severities: string[];
  readonly lateAfter: number;
  readonly amount: number | '';
  readonly currency: string;
  readonly groupBy: NonNullable<Body['groupBy']>;
  readonly maxLines: number;
  readonly digest: 'now' | 'hour' | 'day' | 'week';
  readonly at: string;
  readonly weekday: NonNullable<Schemas['SendingDto']['weekday']>;
  readonly timeZone: string;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly urgentAtOnce: boolean;
}

/** The zone of this browser. */
const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** A new subscription to a topic. */
export const newDraft = (topic: Topic, given: Partial<SubscriptionDraft> = {}): SubscriptionDraft => ({
  ...{ name: TOPICS[topic].label, channelId: '', topic, events: [...FIRST_EVENTS[topic]], query: '', connections: [] },
  ...{ view: '', fields: [], severities: [], lateAfter: 2, amount: '', currency: 'USD', groupBy: 'none', maxLines: 20 },
  ...{ digest: 'now', at: '09:00', weekday: 'monday', timeZone: ownZone(), quietFrom: '', quietTo: '' },
  urgentAtOnce: true,
  ...given,
});

/** The draft of another topic: what only the old one has is dropped. */
export function ofTopic(draft: SubscriptionDraft, topic: Topic): SubscriptionDraft {
  const isNamedByTopic = draft.name === TOPICS[draft.topic].label;
  const { query, view, fields, severities, groupBy, amount } = newDraft(topic);
  return {
    ...draft,
    ...{ query, view, fields, severities, groupBy, amount, topic, events: [...FIRST_EVENTS[topic]] },
    ...(isNamedByTopic && { name: TOPICS[topic].label }),
  };
}

/** What is edited of a subscription. */
export function draftOf(subscription: Subscription): SubscriptionDraft {
  const { sending, budget } = subscription;
  const given = subscription as unknown as Partial<SubscriptionDraft>;
  return {
    ...newDraft(subscription.topic, given),
    ...{ view: subscription.view ?? '', amount: budget?.amount ?? '', currency: budget?.currency ?? 'USD' },
    ...{ digest: sending?.digest ?? 'now', at: sending?.at ?? '09:00', weekday: sending?.weekday ?? 'monday' },
    ...{ timeZone: sending?.timeZone ?? 'UTC', urgentAtOnce: sending?.urgentAtOnce ?? false },
    ...{ quietFrom: sending?.quietHours?.from ?? '', quietTo: sending?.quietHours?.to ?? '' },
  };
}

/** The body of the request that saves a draft. */
export function bodyOf(draft: SubscriptionDraft, before?: Subscription): Body {
  const { name, channelId, topic, events, query, connections, view, fields, severities, lateAfter } = draft;
  const { amount, currency, groupBy, maxLines, digest, at, weekday, timeZone, quietFrom, quietTo, urgentAtOnce } =
    draft;
  return {
    ...{ name: name.trim(), channelId, topic, events: events as Body['events'], query: query.trim(), connections },
    ...{ view: view === '' ? null : view, fields, severities: severities as Body['severities'], lateAfter },
    // What the form does not show stays.
    ...{ checks: before?.topic === topic ? before.checks : [], enabled: before?.enabled ?? true },
    budget:
      topic === 'budget' && amount !== ''
        ? { amount, currency: currency.trim().toUpperCase(), thresholds: before?.budget?.thresholds ?? [100] }
        : null,
    ...{ groupBy, maxLines },
    sending: {
      ...{ digest: digest === 'now' ? null : digest, at, weekday, timeZone, urgentAtOnce },
      quietHours: quietFrom && quietTo ? { from: quietFrom, to: quietTo } : null,
    },
  };
}
