import { invalidField } from '../../http/problems/problem.error.js';
import type { SubscriptionDto } from './subscription.dto.js';
import { TOPIC_GROUPINGS, TOPICS } from './topics.js';

/**
 * Refuses what a topic does not have, so that nobody waits for messages that never come.
 *
 * @throws ProblemError 400
 */
export function checkOptions(given: SubscriptionDto): void {
  const { topic, events, query, view, budget, groupBy, sending } = given;
  const known: readonly string[] = TOPICS[topic];
  const other = events.find((event) => !known.includes(event));
  if (other !== undefined)
    throw invalidField('events', `"${other}" is not an event of ${topic}. Its events are: ${known.join(', ')}`);
  if ((topic === 'syncs' || topic === 'view') && query !== '')
    throw invalidField(
      'query',
      `A subscription to ${topic === 'view' ? 'a view' : 'syncs'} has no query. Leave it out`,
    );
  if (topic === 'view' && view === null) throw invalidField('view', 'Which view? Take the id from GET /views');
  if (topic !== 'view' && topic !== 'budget' && view !== null)
    throw invalidField('view', `A subscription to ${topic} has no view. Use the topic view`);
  if (topic === 'budget' && budget === null) throw invalidField('budget', 'How much? Write an amount and a currency');
  if (!TOPIC_GROUPINGS[topic].includes(groupBy))
    throw invalidField('groupBy', `${topic} are grouped by one of: ${TOPIC_GROUPINGS[topic].join(', ')}`);
  if (sending.quietHours && sending.quietHours.from === sending.quietHours.to)
    throw invalidField('sending.quietHours', 'They end when they begin, so there are none. Write null');
}
