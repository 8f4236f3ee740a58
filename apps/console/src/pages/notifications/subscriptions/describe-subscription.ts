import { type SubscriptionDraft, TOPICS } from './subscription-draft';

/** What a subscription refers to, as people call it. */
export interface SubscriptionNames {
  readonly channel?: string;
  readonly view?: string;
  /** By id. */
  readonly connections: ReadonlyMap<string, string>;
}

const listed = (words: readonly string[], last: string): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}` : (words[0] ?? 'nothing');

/** A subscription as a sentence: "Tells on-call at once when findings are opened or resolved, if critical." */
export function describeSubscription(draft: SubscriptionDraft, names: SubscriptionNames): string {
  return `Tells ${names.channel ?? 'a channel'} ${whenOf(draft)} ${whatOf(draft, names)}${whereOf(draft, names)}.${quietOf(draft)}`;
}

function whenOf({ digest, at, weekday, timeZone }: SubscriptionDraft): string {
  if (digest === 'now') return 'at once';
  if (digest === 'hour') return 'every hour';
  const day = digest === 'day' ? 'every day' : `every ${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}`;
  return `${day} at ${at} (${timeZone})`;
}

function whatOf(
  { topic, events, severities, fields, amount, currency, lateAfter }: SubscriptionDraft,
  names: SubscriptionNames,
): string {
  const happened = listed(
    Object.entries(TOPICS[topic].events).flatMap(([event, word]) => (events.includes(event) ? [word] : [])),
    'or',
  );
  if (topic === 'findings')
    return `when ${severities.length > 0 ? `${listed(severities, 'or')} ` : ''}findings are ${happened}`;
  if (topic === 'changes') return `when resources are ${happened}`;
  if (topic === 'budget')
    return `when the monthly cost of ${names.view ? `the view ${names.view}` : 'resources'} is over ${currency} ${amount === '' ? '…' : amount}`;
  if (topic === 'syncs') {
    const late = events.includes('late') ? `, late being ${lateAfter} times the interval of the schedule` : '';
    return `when tasks of syncs are ${happened}${late}`;
  }
  const changed = events.includes('changed') && fields.length > 0 ? ` in ${listed(fields, 'or')}` : '';
  return `when resources have ${happened}${changed} in the view ${names.view ?? '…'}`;
}

function whereOf({ query, connections }: SubscriptionDraft, names: SubscriptionNames): string {
  const matching = query.trim() ? `, if they match ${query.trim()}` : '';
  if (connections.length === 0) return matching;
  return `${matching}, in ${listed(
    connections.map((id) => names.connections.get(id) ?? 'a connection'),
    'and',
  )}`;
}

function quietOf({ quietFrom, quietTo, urgentAtOnce, digest, timeZone }: SubscriptionDraft): string {
  const isQuiet = quietFrom !== '' && quietTo !== '';
  const quiet = isQuiet ? ` Holds messages from ${quietFrom} to ${quietTo} (${timeZone}).` : '';
  return urgentAtOnce && (isQuiet || digest !== 'now') ? `${quiet} What is urgent is sent at once.` : quiet;
}
