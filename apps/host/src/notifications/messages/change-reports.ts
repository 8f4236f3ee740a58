import {
  COMPARISON_TYPES,
  type ComparisonItem,
  type ComparisonPage,
  type ComparisonSummary,
  type ComparisonType,
} from '../../compare/comparison.dto.js';
import type { ComparedQuery, ComparisonService } from '../../compare/comparison.service.js';
import type { Queries } from '../../database/queries.js';
import { type Subscription, viewerOf } from '../subscriptions/subscription-rows.js';
import type { EndedSync } from './ended-sync.js';
import { moneyText, ownedBy, type Report } from './report.js';

const WORDS: Readonly<Record<ComparisonType, string>> = {
  ...{ created: 'created', gone: 'gone', changed: 'changed', entered: 'matching now', left: 'no longer matching' },
};

/** What a resource of a view is, or was, and what that is called. */
const OF_VIEWS: Readonly<Record<string, { readonly types: readonly ComparisonType[]; readonly word: string }>> = {
  entered: { types: ['created', 'entered'], word: 'entered' },
  left: { types: ['gone', 'left'], word: 'left' },
  changed: { types: ['changed'], word: 'changed' },
};

/** The comparison types of an event. */
const typesOf = (topic: string, event: string): readonly ComparisonType[] =>
  topic === 'view' ? (OF_VIEWS[event]?.types ?? []) : COMPARISON_TYPES.filter((type) => type === event);

/** What reads changes. */
export interface ChangeReader {
  readonly queries: Queries;
  readonly comparisons: ComparisonService;
}

/** What is compared for a subscription. */
interface Compared {
  readonly subscription: Subscription;
  readonly run: EndedSync;
  readonly query: ComparedQuery;
}

/**
 * What changed in a connection since a moment, up to the end of a sync. None: nothing that is selected.
 *
 * @param from in UTC, as `parseMoment` writes it.
 * @throws ProblemError for a query that cannot be evaluated, or a view that is no more.
 */
export async function changeReports(
  { queries, comparisons }: ChangeReader,
  subscription: Subscription,
  run: EndedSync,
  from: string,
): Promise<readonly Report[]> {
  const { query, view, fields, groupBy } = subscription;
  const given = { from, to: run.endedAt, connection: [run.connectionId], fields };
  const compared: Compared = {
    ...{ subscription, run },
    query: { ...given, ...(query !== '' && { query }), ...(view !== null && { view }) },
  };
  const summary = await comparisons.summary(compared.query, viewerOf(subscription));
  if (groupBy !== 'kind') return report({ queries, comparisons }, compared, summary, '');
  const reports: Report[] = [];
  for (const counts of summary.kinds) {
    const ofKind = { ...compared, query: { ...compared.query, kind: [counts.kind] } };
    reports.push(...(await report({ queries, comparisons }, ofKind, { ...summary, counts }, counts.kind)));
  }
  return reports;
}

async function report(
  { queries, comparisons }: ChangeReader,
  { subscription, run, query }: Compared,
  { counts, cost }: ComparisonSummary,
  kind: string,
): Promise<readonly Report[]> {
  const { topic, events, groupBy, maxLines, view } = subscription;
  const types = events.flatMap((event) => typesOf(topic, event)).filter((type) => counts[type] > 0);
  if (types.length === 0) return [];
  const page = await comparisons.list({ ...query, type: types, limit: maxLines }, viewerOf(subscription));
  const { items } = JSON.parse(page) as ComparisonPage;
  const owners = await ownersOf(
    queries,
    items.map(({ resourceId }) => resourceId),
  );
  const { connectionId, connectionName: connection, runId: syncId, endedAt } = run;
  const about = [...(view === null ? [] : [`view ${subscription.name}`]), ...(kind === '' ? [] : [kind])].join(', ');
  const { from } = query;
  return [
    {
      group: groupBy === 'connection' ? connectionId : kind,
      ...{ type: 'resources.changed', at: endedAt, severity: 'info', subject: connection },
      ...(about !== '' && { about }),
      counts: counted(topic, events, counts),
      ...{
        lines: items.map((item) => `${line(topic, item)}${ownedBy(owners.get(item.resourceId))}`),
        total: types.reduce((sum, type) => sum + counts[type], 0),
      },
      data: {
        ...{ syncId, connectionId, connection, from, to: endedAt, ...(view !== null && { view }) },
        ...{ counts: Object.fromEntries(types.map((type) => [type, counts[type]])) },
        ...(kind === '' ? { cost } : { kind }),
        resources: items.map((item) => ({ ...fact(item), owner: owners.get(item.resourceId) ?? null })),
      },
      link:
        view === null
          ? `/compare?${String(new URLSearchParams({ from: from!, to: endedAt, connection: connectionId }))}`
          : `/views/${view}`,
    },
  ];
}

function counted(topic: string, events: readonly string[], counts: ComparisonSummary['counts']): Report['counts'] {
  // In the order of the API, whatever the order of a subscription.
  const ordered = topic === 'view' ? Object.keys(OF_VIEWS) : COMPARISON_TYPES;
  return ordered.flatMap((event) => {
    const count = events.includes(event) ? typesOf(topic, event).reduce((sum, type) => sum + counts[type], 0) : 0;
    const word = topic === 'view' ? event : WORDS[event as ComparisonType];
    return count > 0 ? [{ count, one: word, many: word }] : [];
  });
}

/** What an item of a view is called: `entered`, or `left: gone`. */
function wordOf(topic: string, type: ComparisonType): string {
  if (topic !== 'view') return WORDS[type];
  const { word } = Object.values(OF_VIEWS).find(({ types }) => types.includes(type))!;
  return type === 'created' ? `${word}, new` : type === 'gone' ? `${word}, gone` : word;
}

function line(topic: string, item: ComparisonItem): string {
  const { type, entity, name, region, paths, costBefore, costAfter } = item;
  const place = region === undefined ? '' : ` in ${region}`;
  const fields = type === 'changed' && paths.length > 0 ? ` (${paths.slice(0, 5).join(', ')})` : '';
  const cost = costAfter ?? costBefore;
  return `${wordOf(topic, type)}: ${entity} ${name}${place}${fields}${cost ? `, ${moneyText(cost)}` : ''}`;
}

function fact({ type, resourceId, key, name, entity, region, paths, costBefore, costAfter }: ComparisonItem): object {
  return { type, id: resourceId, key, name, entity, region, paths, costBefore, costAfter };
}

/** The owners of resources, as people annotated them, by id. */
async function ownersOf(queries: Queries, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await queries.query<{ id: string; owner: string }>(
    'select resource_id as id, owner from annotation where resource_id = any ($1::uuid[]) and owner is not null',
    [ids],
  );
  return new Map(rows.map(({ id, owner }) => [id, owner]));
}
