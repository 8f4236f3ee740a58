import { CHECK_SEVERITIES, type CheckSeverity } from '@maestro/core';
import type { Queries } from '../../database/queries.js';
import { moment, type SQL, sql } from '../../database/sql.js';
import { allOf, filterConditions, type ResourceFilter } from '../../inventory/listing/resource-filter.sql.js';
import type { Subscription } from '../subscriptions/subscription-rows.js';
import type { Severity } from './notification.types.js';
import { addedMoney, type Money, moneyText, ownedBy, type Report } from './report.js';
import type { Words } from './words.js';

/** Which events of findings are reported. */
export interface FindingSelection {
  readonly connectionId: string;
  /** Events after this one, up to another one, and not before a time, in UTC. */
  readonly after: number;
  readonly upTo: number;
  readonly since: string;
  /** Which resources. Undefined: all. */
  readonly resources?: ResourceFilter;
}

/** What reads findings. */
export interface FindingReader {
  readonly queries: Queries;
  readonly words: Words;
}

interface FindingLine extends Record<string, unknown> {
  readonly grouping: string;
  readonly type: 'opened' | 'resolved';
  readonly findingId: string;
  readonly check: string;
  readonly title: string;
  readonly severity: CheckSeverity;
  readonly connection: string;
  readonly resource: {
    readonly id: string;
    readonly name: string;
    readonly entity: string;
    readonly region: string | null;
    /** Who looks after it, as people annotated it. */
    readonly owner: string | null;
  };
  readonly isGone: boolean;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly at: string;
}

interface FindingCount extends Record<string, unknown> {
  readonly grouping: string;
  readonly type: 'opened' | 'resolved';
  readonly severity: CheckSeverity;
  readonly currency: string | null;
  readonly count: number;
  readonly amount: number | null;
}

const GROUPS: Readonly<Record<Subscription['groupBy'], SQL>> = {
  none: sql`''`,
  connection: sql`finding.connection_id::text`,
  kind: sql`resource.kind`,
  check: sql`check_state.title`,
  owner: sql`coalesce((select owner from annotation where resource_id = resource.id), '')`,
};

const SEVERITY: Readonly<Record<CheckSeverity, Severity>> = {
  ...{ critical: 'error', high: 'warning', medium: 'warning', low: 'info', info: 'info' },
};

const RANK = sql`array_position(${sql.param(CHECK_SEVERITIES)}::text[], severity)`;

/** The events that a subscription selects, without those of muted findings. */
function told(subscription: Subscription, { connectionId, after, upTo, since, resources }: FindingSelection): SQL {
  const { events, severities, checks, groupBy } = subscription;
  const conditions = resources ? filterConditions({ ...resources, state: 'all' }) : [];
  return sql`
    select ${GROUPS[groupBy]} as grouping, event.id, event.type, event.at, finding.id as finding_id, finding.check_id, check_state.title, check_state.severity,
      connection.name as connection, finding.amount, finding.currency, resource.gone_at is not null as is_gone,
      json_build_object('id', resource.id, 'name', resource.name, 'kind', resource.kind, 'uid', resource.uid, 'entity', resource.entity, 'region', resource.region,
        'owner', (select owner from annotation where resource_id = resource.id)) as resource
    from finding_event event
    join finding on finding.id = event.finding_id and finding.connection_id = ${connectionId}
    join check_state on check_state.connection_id = finding.connection_id and check_state.check_id = finding.check_id
    join resource on resource.id = finding.resource_id
    join connection on connection.id = finding.connection_id and connection.removed_at is null
    left join mute on mute.finding_id = finding.id and (mute.until is null or mute.until > now())
    where event.id > ${after}::bigint and event.id <= ${upTo}::bigint and event.at >= ${since}::timestamptz and event.type in ${events} and mute.finding_id is null
      and (${severities.length === 0} or check_state.severity = any (${sql.param(severities)}::text[]))
      and (${checks.length === 0} or finding.check_id = any (${sql.param(checks)}::text[]))
      and exists (select from (select * from resource as own where own.id = finding.resource_id) as resource where ${allOf(conditions)})`;
}

/** What became of the findings of a connection, the worst and dearest first. None: nothing that is selected. */
export async function findingReports(
  { queries, words }: FindingReader,
  subscription: Subscription,
  selection: FindingSelection,
): Promise<readonly Report[]> {
  const selected = told(subscription, selection);
  const counts = await queries.query<FindingCount>(sql`
    select grouping, type, severity, currency, count(*)::int as count, sum(amount)::float8 as amount from (${selected}) as told
    group by 1, 2, 3, 4 order by ${RANK}`);
  if (counts.rows.length === 0) return [];
  const { rows: lines } = await queries.query<FindingLine>(sql`
    select grouping, type, finding_id as "findingId", check_id as check, title, severity, connection, resource, is_gone as "isGone",
      amount::float8 as amount, currency, ${sql.raw(moment('at'))} as at
    from (select *, row_number() over (partition by grouping order by type, ${RANK}, amount desc nulls last, id) as place from (${selected}) as told) as placed
    where place <= ${subscription.maxLines} order by grouping, place`);
  return [...new Set(lines.map(({ grouping }) => grouping))].map((group) =>
    report(words, subscription, selection.connectionId, {
      ...{ group, counts: counts.rows.filter(({ grouping }) => grouping === group) },
      lines: lines.filter(({ grouping }) => grouping === group),
    }),
  );
}

interface GroupOfFindings {
  readonly group: string;
  readonly counts: readonly FindingCount[];
  readonly lines: readonly FindingLine[];
}

function report(
  words: Words,
  { groupBy }: Subscription,
  connectionId: string,
  { group, counts, lines }: GroupOfFindings,
): Report {
  const count = (type: string): number => counts.reduce((sum, each) => sum + (each.type === type ? each.count : 0), 0);
  const opened = counts.filter(({ type }) => type === 'opened');
  const [worst] = opened;
  const { connection = '' } = lines[0] ?? {};
  const owner = groupBy === 'owner' && group !== '' ? group : undefined;
  return {
    ...{ group, type: worst ? 'findings.opened' : 'findings.resolved', subject: connection },
    at: lines.map(({ at }) => at).reduce((latest, at) => (at > latest ? at : latest)),
    severity: worst ? SEVERITY[worst.severity] : 'info',
    ...(groupBy === 'kind' && { about: words.kind(group) }),
    ...(groupBy === 'check' && { about: group }),
    ...(owner !== undefined && { about: `owner ${owner}` }),
    counts: (['opened', 'resolved'] as const).flatMap((type) =>
      count(type) > 0 ? [{ count: count(type), one: `finding ${type}`, many: `findings ${type}` }] : [],
    ),
    money: addedMoney((worst ? opened : counts).flatMap(moneyOf)),
    ...{ lines: lines.map((each) => line(words, each)), total: count('opened') + count('resolved') },
    data: {
      ...{ connectionId, connection, counts: { opened: count('opened'), resolved: count('resolved') } },
      findings: lines.map(fact),
      ...(owner !== undefined && { owner }),
    },
    link: `/findings?${String(new URLSearchParams({ connection: connectionId }))}`,
  };
}

const moneyOf = ({
  amount,
  currency,
}: {
  readonly amount: number | null;
  readonly currency: string | null;
}): Money[] => (amount !== null && currency !== null ? [{ amount, currency }] : []);

function line(words: Words, { type, severity, title, resource, isGone, ...money }: FindingLine): string {
  const { entity, name, region, owner } = resource;
  const place = region === null ? '' : ` in ${region}`;
  const [saves] = moneyOf(money);
  const end = type === 'resolved' && isGone ? ', which is deleted' : '';
  return `${type}: ${severity}, ${title}: ${words.entity(entity)} ${name}${place}${end}${saves ? `, ${moneyText(saves)}` : ''}${ownedBy(owner)}`;
}

function fact({ type, findingId, check, title, severity, resource, isGone, at, ...money }: FindingLine): object {
  return { type, id: findingId, check, title, severity, resource, gone: isGone, saves: moneyOf(money)[0] ?? null, at };
}
