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
import type { Words } from './words.js';

const WORDS: Readonly<Record<ComparisonType, string>> = {
  ...{ created: 'created', gone: 'deleted', changed: 'changed', entered: 'matching now', left: 'no longer matching' },
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

/** How many changes are grouped by owner: a page of a comparison. */
const MOST_GROUPED = 200;

/** What reads changes. */
export interface ChangeReader {
  readonly queries: Queries;
  readonly comparisons: ComparisonService;
  readonly words: Words;
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
  reader: ChangeReader,
  subscription: Subscription,
  sync: EndedSync,
  from: string,
): Promise<readonly Report[]> {
  const { query, view, fields, groupBy, maxLines } = subscription;
  const given = { from, to: sync.endedAt, connection: [sync.connectionId], fields };
  const compared: Compared = {
    ...{ subscription, run: sync },
    query: { ...given, ...(query !== '' && { query }), ...(view !== null && { view }) },
  };
  const summary = await reader.comparisons.summary(compared.query, viewerOf(subscription));
  if (groupBy === 'owner') return reportsByOwner(reader, compared, summary);
  if (groupBy !== 'kind') {
    const listed = await listFor(reader, compared, summary.counts, maxLines);
    const group = groupBy === 'connection' ? sync.connectionId : '';
    return report(reader.words, compared, summary, { ...listed, group });
  }
  const reports: Report[] = [];
  for (const counts of summary.kinds) {
    const ofKind = { ...compared, query: { ...compared.query, kind: [counts.kind] } };
    const listed = await listFor(reader, ofKind, counts, maxLines);
    const { kind } = counts;
    const group = { ...listed, group: kind, about: reader.words.kind(kind), data: { kind } };
    reports.push(...report(reader.words, ofKind, { counts }, group));
  }
  return reports;
}

type Counts = Readonly<Record<ComparisonType, number>>;

/** The first resources, and their owners by id. */
interface Listed {
  readonly items: readonly ComparisonItem[];
  readonly owners: ReadonlyMap<string, string>;
}

const typesOfSubscription = ({ topic, events }: Subscription): ComparisonType[] =>
  events.flatMap((event) => typesOf(topic, event));

async function listFor(
  { queries, comparisons }: ChangeReader,
  { subscription, query }: Compared,
  counts: Counts,
  limit: number,
): Promise<Listed> {
  const type = typesOfSubscription(subscription).filter((each) => counts[each] > 0);
  if (type.length === 0) return { items: [], owners: new Map() };
  const page = await comparisons.list({ ...query, type, limit }, viewerOf(subscription));
  const { items } = JSON.parse(page) as ComparisonPage;
  return {
    items,
    owners: await ownersOf(
      queries,
      items.map(({ resourceId }) => resourceId),
    ),
  };
}

/** One for each owner. Of more changes than are read, the others are counted with those that belong to nobody. */
async function reportsByOwner(
  reader: ChangeReader,
  compared: Compared,
  summary: ComparisonSummary,
): Promise<readonly Report[]> {
  const { items, owners } = await listFor(reader, compared, summary.counts, MOST_GROUPED);
  const groups = [...new Set(['', ...items.map(({ resourceId }) => owners.get(resourceId) ?? '')])];
  const countsOf = (own: readonly ComparisonItem[]): Counts =>
    Object.fromEntries(
      COMPARISON_TYPES.map((type) => [type, own.filter((item) => item.type === type).length]),
    ) as Counts;
  const read = countsOf(items);
  return groups.flatMap((group) => {
    const own = items.filter(({ resourceId }) => (owners.get(resourceId) ?? '') === group);
    const counts = { ...countsOf(own) };
    if (group === '') for (const type of COMPARISON_TYPES) counts[type] += summary.counts[type] - read[type];
    const named = group !== '' && { about: `owner ${group}`, data: { owner: group } };
    return report(reader.words, compared, { counts }, { ...{ items: own, owners, group }, ...named });
  });
}

/** What a report is about, of all that changed. */
interface Group extends Listed {
  readonly group: string;
  readonly about?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

function report(
  words: Words,
  { subscription, run: sync, query }: Compared,
  { counts, cost }: { readonly counts: Counts; readonly cost?: ComparisonSummary['cost'] },
  { items, owners, group, about: groupName, data = {} }: Group,
): readonly Report[] {
  const { topic, events, maxLines, view } = subscription;
  const types = typesOfSubscription(subscription).filter((type) => counts[type] > 0);
  if (types.length === 0) return [];
  const { connectionId, connectionName: connection, runId: syncId, endedAt } = sync;
  const about = [
    ...(view === null ? [] : [`view ${subscription.name}`]),
    ...(groupName === undefined ? [] : [groupName]),
  ].join(', ');
  const { from } = query;
  const shown = items.slice(0, maxLines);
  return [
    {
      group,
      ...{ type: 'resources.changed', at: endedAt, severity: 'info', subject: connection },
      ...(about !== '' && { about }),
      counts: counted(topic, events, counts),
      ...{
        lines: shown.map((item) => `${line(words, topic, item)}${ownedBy(owners.get(item.resourceId))}`),
        total: types.reduce((sum, type) => sum + counts[type], 0),
      },
      data: {
        ...{ syncId, connectionId, connection, from, to: endedAt, ...(view !== null && { view }) },
        ...{ counts: Object.fromEntries(types.map((type) => [type, counts[type]])) },
        ...{ ...(cost && { cost }), ...data },
        resources: shown.map((item) => ({ ...fact(item), owner: owners.get(item.resourceId) ?? null })),
      },
      link:
        view === null
          ? `/compare?${String(new URLSearchParams({ from: from!, to: endedAt, connection: connectionId }))}`
          : `/views/${view}`,
    },
  ];
}

function counted(topic: string, events: readonly string[], counts: Counts): Report['counts'] {
  // In the order of the API, whatever the order of a subscription.
  const ordered = topic === 'view' ? Object.keys(OF_VIEWS) : COMPARISON_TYPES;
  return ordered.flatMap((event) => {
    const count = events.includes(event) ? typesOf(topic, event).reduce((sum, type) => sum + counts[type], 0) : 0;
    const word = topic === 'view' ? event : WORDS[event as ComparisonType];
    return count > 0 ? [{ count, one: word, many: word }] : [];
  });
}

/** What an item of a view is called: `entered`, or `left, deleted`. */
function wordOf(topic: string, type: ComparisonType): string {
  if (topic !== 'view') return WORDS[type];
  const { word } = Object.values(OF_VIEWS).find(({ types }) => types.includes(type))!;
  return type === 'created' ? `${word}, new` : type === 'gone' ? `${word}, ${WORDS.gone}` : word;
}

function line(words: Words, topic: string, item: ComparisonItem): string {
  const { type, entity, name, region, paths, costBefore, costAfter } = item;
  const place = region === undefined ? '' : ` in ${region}`;
  const changed = type === 'changed' ? words.fields(entity, paths).slice(0, 5) : [];
  const fields = changed.length > 0 ? ` (${changed.join('; ')})` : '';
  const cost = costAfter ?? costBefore;
  return `${wordOf(topic, type)}: ${words.entity(entity)} ${name}${place}${fields}${cost ? `, ${moneyText(cost)}` : ''}`;
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
