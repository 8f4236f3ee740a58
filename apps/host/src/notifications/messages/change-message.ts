import {
  COMPARISON_TYPES,
  type ComparisonItem,
  type ComparisonPage,
  type ComparisonType,
} from '../../compare/comparison.dto.js';
import type { ComparisonService } from '../../compare/comparison.service.js';
import type { EndedSync, Message } from './sync-message.js';

/** What the changes of one connection are selected by. */
export interface ChangeSelection {
  readonly events: readonly string[];
  readonly query: string;
  /** In UTC, as `parseMoment` writes them. */
  readonly from: string;
}

/** How many resources a message names. */
const NAMED = 20;

const WORDS: Readonly<Record<ComparisonType, string>> = {
  ...{ created: 'created', gone: 'gone', changed: 'changed', entered: 'matching now', left: 'no longer matching' },
};

/** What changed in a connection since a moment, up to the end of a sync. Undefined: nothing that is selected. */
export async function changeMessage(
  comparisons: ComparisonService,
  run: EndedSync,
  { events, query, from }: ChangeSelection,
): Promise<Message | undefined> {
  const compared = { from, to: run.endedAt, connection: [run.connectionId], ...(query !== '' && { query }) };
  const { counts, cost } = await comparisons.summary(compared);
  const types = COMPARISON_TYPES.filter((type) => events.includes(type) && counts[type] > 0);
  if (types.length === 0) return undefined;
  const page = await comparisons.list({ ...compared, type: types, limit: NAMED });
  const { items } = JSON.parse(page) as ComparisonPage;
  const total = types.reduce((sum, type) => sum + counts[type], 0);
  const more = total > items.length ? [`${total - items.length} more`] : [];
  const selected = Object.fromEntries(types.map((type) => [type, counts[type]]));
  return {
    ...{ type: 'resources.changed', at: run.endedAt, severity: 'info' },
    title: `${run.connectionName}: ${types.map((type) => `${counts[type]} ${WORDS[type]}`).join(', ')}`,
    lines: [...items.map(line), ...more],
    data: {
      ...{ syncId: run.runId, connectionId: run.connectionId, connection: run.connectionName, from, to: run.endedAt },
      ...{ counts: selected, cost, resources: items.map(fact) },
    },
  };
}

const money = (cost: ComparisonItem['costAfter']): string => (cost ? `, ${cost.currency} ${cost.amount} a month` : '');

function line({ type, entity, name, region, paths, costBefore, costAfter }: ComparisonItem): string {
  const place = region === undefined ? '' : ` in ${region}`;
  const fields = type === 'changed' && paths.length > 0 ? ` (${paths.slice(0, 5).join(', ')})` : '';
  return `${WORDS[type]}: ${entity} ${name}${place}${fields}${money(costAfter ?? costBefore)}`;
}

const fact = ({
  type,
  resourceId,
  key,
  name,
  entity,
  region,
  paths,
  costBefore,
  costAfter,
}: ComparisonItem): object => ({
  ...{ type, id: resourceId, key, name, entity, region, paths, costBefore, costAfter },
});
