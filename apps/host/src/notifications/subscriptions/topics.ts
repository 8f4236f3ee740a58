import { COMPARISON_TYPES } from '../../compare/comparison.dto.js';

/**
 * What may happen to the task of a sync: it failed, was not read completely, or needs approval, unlike before; it is
 * fine again; or it was not read completely for longer than its schedule promises.
 */
export const SYNC_EVENTS = ['failed', 'incomplete', 'needs-approval', 'late', 'recovered'] as const;

/** One of {@link SYNC_EVENTS}. */
export type SyncEvent = (typeof SYNC_EVENTS)[number];

/** What may happen to the resources of a view: they begin to match it, stop to, or change while they do. */
export const VIEW_EVENTS = ['entered', 'left', 'changed'] as const;

/** What may become of a finding. */
export const FINDING_EVENTS = ['opened', 'resolved'] as const;

/** What subscriptions are about, each with its events. */
export const TOPICS = {
  syncs: SYNC_EVENTS,
  changes: COMPARISON_TYPES,
  view: VIEW_EVENTS,
  findings: FINDING_EVENTS,
  budget: ['exceeded'],
} as const;

/** One of {@link TOPICS}. */
export type Topic = keyof typeof TOPICS;

/** The names of {@link TOPICS}. */
export const TOPIC_NAMES = Object.keys(TOPICS) as Topic[];

/** By what messages are grouped: each group is a message of its own. */
export const GROUPINGS = ['none', 'connection', 'kind', 'check', 'owner'] as const;

/** One of {@link GROUPINGS}. */
export type Grouping = (typeof GROUPINGS)[number];

/** The groupings of each topic. */
export const TOPIC_GROUPINGS: Readonly<Record<Topic, readonly Grouping[]>> = {
  syncs: ['none', 'connection'],
  changes: ['none', 'connection', 'kind', 'owner'],
  view: ['none', 'connection', 'kind', 'owner'],
  findings: ['none', 'connection', 'kind', 'check', 'owner'],
  budget: ['none'],
};
