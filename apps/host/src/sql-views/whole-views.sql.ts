import { SQL_RESOURCE_COLUMNS, type SqlColumn, type SqlType } from '@maestro/core';
import { END, SAME_HOST_NAME, SAME_KEY, SAME_NETWORK, SAME_TAG, SAME_URN } from '../inventory/edges/edge-ends.sql.js';
import { MADE_BY_HOST } from '../database/detach-views.js';
import { RESOURCE_VALUES, type ViewDefinition } from './view-definition.sql.js';

/**
 * The version of the views in {@link WHOLE_VIEWS} and of the columns that every view has. It grows when one of them is
 * removed or gets another meaning, and not when something is added.
 */
const SCHEMA_VERSION = 1;

/** A column: its expression, its type and what it is. */
type Column = readonly [value: string, type: SqlType, comment: string];

/** A view with a definition of its own. */
function define(
  name: string,
  comment: string,
  columns: Readonly<Record<string, Column>>,
  from: string,
): ViewDefinition {
  return {
    name,
    columns: Object.entries(columns).map(([column, [value, type, about]]): SqlColumn & { readonly value: string } => ({
      ...{ name: column, type, comment: about },
      value: `(${value})::${type}`,
    })),
    from,
    comment: `${comment} ${MADE_BY_HOST}`,
  };
}

/** The connection of a row that has `connection_id`, as two columns. */
const ofConnection = (owner: string): Readonly<Record<string, Column>> => ({
  connection: ['c.name', 'text', 'The name of its connection.'],
  connection_id: [`${owner}.connection_id`, 'uuid', 'ID of the connection in the API.'],
});

const COUNTED =
  'False if another row represents the same, read through another connection or listed under another kind.';

/** Every present end of a row `edge` of the table `relation`, which starts at a present `source`. */
const ENDS = [
  ...[SAME_KEY, SAME_HOST_NAME, SAME_URN].map(
    ({ sql: same }) => `select target.* from (select ${END.sql}) target where target.gone_at is null and ${same}`,
  ),
  `select target.* from resource_tag join (select ${END.sql}) target using (id) where resource_tag.tag = edge.to_tag and ${SAME_TAG.sql}`,
  `select distinct target.* from resource_address held join (select ${END.sql}) target using (id) where ${SAME_NETWORK.sql}`,
].join(' union all ');

const RELATION = define(
  'relation',
  'Which resource refers to which, a row for each end: what is there now.',
  {
    type: ['edge.type', 'text', 'The type of the relation.'],
    from_kind: ['source.kind', 'text', 'Kind of the resource that states the relation.'],
    from_name: ['stating.name', 'text', 'Its name.'],
    from_uid: ['source.uid', 'text', 'Its ID at the provider.'],
    from_resource_id: ['source.id', 'uuid', 'Its ID in the API.'],
    to_kind: ['coalesce(target.kind, edge.to_kind)', 'text', 'Kind of the resource at the end; null if unknown.'],
    to_name: ['reached.name', 'text', 'Its name; null if it is not in the inventory.'],
    to_uid: ['coalesce(target.uid, edge.to_uid)', 'text', 'Its ID at the provider; null if unknown.'],
    to_resource_id: ['target.id', 'uuid', 'Its ID in the API; null if it is not in the inventory.'],
    to_tag: ['edge.to_tag', 'text', 'The tag by which ends are selected; null unless they are.'],
    to_host_name: ['edge.to_host_name', 'text', 'The host name by which ends are selected; null unless they are.'],
    to_urn: ['edge.to_urn', 'text', 'The URN by which ends are selected; null unless they are.'],
    to_network: ['edge.to_network', 'inet', 'The address or block by which ends are selected; null unless they are.'],
    counted: ['not (stating.twin or stating.alias)', 'boolean', COUNTED],
    ...ofConnection('source'),
  },
  `from relation as edge join (select ${END.sql}) as source on source.id = edge.from_id and source.gone_at is null
     join resource as stating on stating.id = edge.from_id left join lateral (${ENDS}) as target on true
     left join resource as reached on reached.id = target.id left join connection as c on c.id = source.connection_id`,
);

const CHANGE = define(
  'change',
  'What syncs found: a row for each time that a resource appeared, changed, was gone or returned.',
  {
    at: ['v.valid_from', 'timestamptz', 'When the sync recorded it.'],
    change: ['v.change', 'text', 'created, changed, gone or returned.'],
    kind: ['v.kind', 'text', 'Kind of the resource.'],
    entity: ['r.entity', 'text', 'Its entity.'],
    name: [`coalesce(v.document ->> 'name', r.name)`, 'text', 'Its name after the change.'],
    uid: ['r.uid', 'text', 'Its ID at the provider.'],
    region: [`v.document ->> 'region'`, 'text', 'Its region after the change; null without one.'],
    status: [`v.document ->> 'status'`, 'text', 'Its status after the change; null without one.'],
    attributes: [`v.document -> 'attributes'`, 'jsonb', 'All of its fields after the change; null if it is gone.'],
    until: ['v.valid_to', 'timestamptz', 'When it changed again; null if this is its latest change.'],
    counted: ['not (v.twin or r.alias)', 'boolean', COUNTED],
    sync_id: ['v.sync_run_id', 'uuid', 'ID of the sync in the API; null if it is no longer kept.'],
    resource_id: ['v.resource_id', 'uuid', 'ID of the resource in the API.'],
    ...ofConnection('v'),
  },
  `from resource_version as v left join resource as r on r.id = v.resource_id left join connection as c on c.id = v.connection_id`,
);

const COST = define(
  'cost',
  'What providers have billed: a row for each line of an invoice, and one for each invoice (is_total).',
  {
    month: ['b.month', 'text', 'The billed month: 2026-11.'],
    is_total: ['b.is_total', 'boolean', 'True for the total of an invoice. Sum either these or the lines.'],
    amount: ['b.amount', 'numeric', 'The amount.'],
    currency: ['b.currency', 'text', 'Its currency (ISO 4217).'],
    product: ['b.product', 'text', 'The product, in the provider’s words.'],
    project: ['b.project', 'text', 'The project, as the invoice names it.'],
    billed_uid: ['b.billed_uid', 'text', 'The provider’s ID of what is charged; null if the invoice has none.'],
    billed_kind: ['b.billed_kind', 'text', 'Its kind; null if unknown.'],
    billed_group: ['b.billed_group', 'text', 'The name of the group that it belongs to; null without one.'],
    charged_kind: ['r.kind', 'text', 'Kind of the present resource that is charged; null if there is none.'],
    charged_name: ['r.name', 'text', 'Its name.'],
    charged_region: ['r.region', 'text', 'Its region.'],
    charged_id: ['b.charged_id', 'uuid', 'Its ID in the API.'],
    counted: ['not (line.twin or line.alias)', 'boolean', COUNTED],
    resource_id: ['b.resource_id', 'uuid', 'ID of the line or the invoice in the API.'],
    ...ofConnection('b'),
  },
  `from charge as b join resource as line on line.id = b.resource_id left join resource as r on r.id = b.charged_id
     left join connection as c on c.id = b.connection_id`,
);

/** What the tasks of a sync add up to. */
const sumOfTasks = (column: string): string =>
  `(select coalesce(sum(task.${column}), 0) from sync_task as task where task.run_id = s.id)`;

const SYNC = define(
  'sync',
  'Syncs: a row for each, until the host removes it.',
  {
    state: ['s.state', 'text', 'queued, running, success, partial, failed, cancelled or awaiting-confirmation.'],
    trigger: ['s.trigger', 'text', 'What started it: api or schedule.'],
    requested_by: ['s.requested_by', 'text', 'The name of the token that requested it; null for a schedule.'],
    deep: ['s.deep', 'boolean', 'Whether it also reads what takes many requests.'],
    requested_at: ['s.requested_at', 'timestamptz', 'When it was requested.'],
    started_at: ['s.started_at', 'timestamptz', 'When it started; null if it has not.'],
    ended_at: ['s.ended_at', 'timestamptz', 'When it ended; null if it has not.'],
    resources: [sumOfTasks('resources'), 'bigint', 'How many resources it read.'],
    created: [sumOfTasks('created'), 'bigint', 'How many of them were new.'],
    changed: [sumOfTasks('changed'), 'bigint', 'How many had changed.'],
    gone: [sumOfTasks('gone'), 'bigint', 'How many resources it marked as gone.'],
    requests: [sumOfTasks('requests'), 'bigint', 'How many requests it sent.'],
    message: ['s.message', 'text', 'What happened, if it did not succeed.'],
    sync_id: ['s.id', 'uuid', 'ID of the sync in the API.'],
    ...ofConnection('s'),
  },
  'from sync_run as s left join connection as c on c.id = s.connection_id',
);

const FINDING = define(
  'finding',
  'What checks found: a row for each check and resource, resolved ones included.',
  {
    check_id: ['f.check_id', 'text', 'ID of the check in the API.'],
    title: ['k.title', 'text', 'What is the matter.'],
    severity: ['k.severity', 'text', 'critical, high, medium, low or info.'],
    category: ['k.category', 'text', 'unused, exposed, at-risk or untidy.'],
    state: [
      `case when f.state = 'resolved' then 'resolved' when m.finding_id is not null then 'muted'
        when f.state = 'unknown' or k.unknown_reason is not null then 'unknown' else 'open' end`,
      'text',
      'open, muted, unknown (what it depends on was not read) or resolved.',
    ],
    reason: [`coalesce(k.unknown_reason, f.reason)`, 'text', 'Why it is unknown; null if it is known.'],
    monthly_saving: ['f.amount', 'numeric', 'What could be saved a month; null if nothing.'],
    currency: ['f.currency', 'text', 'Its currency (ISO 4217).'],
    kind: ['r.kind', 'text', 'Kind of the resource.'],
    entity: ['r.entity', 'text', 'Its entity.'],
    name: ['r.name', 'text', 'Its name.'],
    uid: ['r.uid', 'text', 'Its ID at the provider.'],
    region: ['r.region', 'text', 'Its region; null without one.'],
    first_seen_at: ['f.first_seen_at', 'timestamptz', 'When it was found for the first time.'],
    opened_at: ['f.opened_at', 'timestamptz', 'Since when it is open, this time.'],
    resolved_at: ['f.resolved_at', 'timestamptz', 'When it was resolved; null if it is not.'],
    muted_by: ['m.muted_by', 'text', 'The name of the token that muted it.'],
    muted_reason: ['m.reason', 'text', 'Why.'],
    muted_until: ['m.until', 'timestamptz', 'Until when; null for good.'],
    resource_id: ['f.resource_id', 'uuid', 'ID of the resource in the API.'],
    finding_id: ['f.id', 'uuid', 'ID of the finding in the API.'],
    ...ofConnection('f'),
  },
  `from finding as f join check_state as k on k.connection_id = f.connection_id and k.check_id = f.check_id
     join resource as r on r.id = f.resource_id join connection as c on c.id = f.connection_id and c.removed_at is null
     left join mute as m on m.finding_id = f.id and (m.until is null or m.until > now())`,
);

const ANNOTATION = define(
  'annotation',
  'What people and rules added to present and deleted resources: a row for each resource with any.',
  {
    name: ['r.name', 'text', 'Name of the resource.'],
    kind: ['r.kind', 'text', 'Its kind.'],
    uid: ['r.uid', 'text', 'Its ID at the provider.'],
    owner: ['a.owner', 'text', 'Who owns it; null if nobody said so.'],
    environment: ['a.environment', 'text', 'Such as production; null if nobody said so.'],
    note: ['a.note', 'text', 'A note.'],
    labels: ['a.labels', 'jsonb', 'Own labels: names with values.'],
    links: ['a.links', 'jsonb', 'Addresses by title.'],
    present: ['r.gone_at is null', 'boolean', 'Whether the resource exists.'],
    resource_id: ['a.resource_id', 'uuid', 'ID of the resource in the API, as in all views.'],
    ...ofConnection('r'),
  },
  `from annotation as a join resource as r on r.id = a.resource_id
     join connection as c on c.id = r.connection_id`,
);

/** The columns of {@link STATES}: those of every view, and the period. */
const stateColumns = (): Readonly<Record<string, Column>> => ({
  ...Object.fromEntries(
    SQL_RESOURCE_COLUMNS.map(({ name, type, comment }): [string, Column] => [
      name,
      [RESOURCE_VALUES[name], type, comment],
    ]),
  ),
  attributes: ['r.attributes', 'jsonb', 'All of its fields, by their names in the API.'],
  valid_from: ['r.changed_at', 'timestamptz', 'Since when it was in this state.'],
  valid_to: ['r.valid_to', 'timestamptz', 'Until when; null if it still is.'],
});

/** The columns of the table that both tables of states have. */
const STATE_COLUMNS =
  'id, connection_id, provider, kind, uid, name, entity, region, status, active, created_at, tags, shown_tags, attributes, unknown, first_seen_at, changed_at, twin, alias';

/**
 * The inventory at a moment. The body is text, so that migrations of tables do not depend on it; it has no settings of its own and
 * runs as its caller, so that the planner merges it into the query.
 */
const RESOURCE_AT = {
  make: (
    schema: string,
  ) => `create or replace function ${schema}.resource_at(moment timestamptz) returns setof ${schema}.resource_state language sql stable parallel safe
      as 'select * from ${schema}.resource_state as s where s.valid_from <= moment and (s.valid_to is null or s.valid_to > moment)';
    comment on function ${schema}.resource_at(timestamptz) is 'The resources that existed at a moment, as they were.'`,
  drop: 'drop function if exists inventory.resource_at(timestamptz)',
};

const STATES = define(
  'resource_state',
  'Every state that a resource was in, with its period, the present ones included. resource_at reads it.',
  stateColumns(),
  `from (select ${STATE_COLUMNS}, null::timestamptz as valid_to from resource where gone_at is null
      union all select ${STATE_COLUMNS}, valid_to from resource_past where gone_at is null) as r
     left join connection as c on c.id = r.connection_id`,
);

const VERSION = define(
  'schema_version',
  'The version of this schema, in one row.',
  {
    version: [
      String(SCHEMA_VERSION),
      'bigint',
      'It grows when a view or a column that does not depend on plugins is removed or changes its meaning.',
    ],
  },
  'from (values (1)) as one',
);

/** Views of the inventory as a whole, besides those of resources. */
export const WHOLE_VIEWS: readonly ViewDefinition[] = [
  RELATION,
  CHANGE,
  COST,
  SYNC,
  FINDING,
  ANNOTATION,
  { ...STATES, reader: RESOURCE_AT },
  VERSION,
];
