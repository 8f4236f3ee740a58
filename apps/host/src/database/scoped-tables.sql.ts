/** The schema of the views that stand in front of the tables for callers who may see some connections only. */
export const SCOPED_SCHEMA = 'maestro_scope';

/** Holds for the ids of the connections in the setting of the transaction, which is read once a statement. Fails without one. */
const isSeen = (id: string): string => `${id} = any ((select current_setting('maestro.connections')::uuid[])::uuid[])`;

const ofConnection = isSeen('t.connection_id');
const ofResource = (id: string): string =>
  `exists (select from resource r where r.id = t.${id} and ${isSeen('r.connection_id')})`;
const ofSync = `exists (select from sync_run s where s.id = t.run_id and ${isSeen('s.connection_id')})`;
const ofFinding = `exists (select from finding f where f.id = t.finding_id and ${isSeen('f.connection_id')})`;

/** Which rows `t` of a table belong to connections that are seen. Every table is either here or in {@link COMMON_TABLES}. */
export const SCOPED_TABLES: Readonly<Record<string, string>> = {
  connection: isSeen('t.id'),
  credential: ofConnection,
  schedule: ofConnection,
  resource: ofConnection,
  resource_past: ofConnection,
  resource_version: ofConnection,
  resource_tag: ofResource('id'),
  resource_past_tag: ofResource('id'),
  resource_address: ofResource('id'),
  resource_measure: ofResource('resource_id'),
  relation: ofResource('from_id'),
  annotation: ofResource('resource_id'),
  annotation_change: ofResource('resource_id'),
  annotation_evaluation: ofConnection,
  change_count: ofConnection,
  charge: ofConnection,
  listed_part: ofConnection,
  sync_run: ofConnection,
  sync_task: ofConnection,
  sync_event: ofSync,
  findings_due: ofConnection,
  notification_due: ofSync,
  delivery: ofSync,
  subscription_mark: ofConnection,
  check_state: ofConnection,
  finding: ofConnection,
  finding_event: ofFinding,
  mute: ofFinding,
};

/** Tables whose rows belong to no connection: routes decide who may read them. */
export const COMMON_TABLES: readonly string[] = [
  'annotation_bulk',
  'annotation_rule',
  'api_token',
  'audit_event',
  'channel',
  'clean_up',
  'idempotency_key',
  'master_key',
  'person',
  'saved_sql',
  'saved_view',
  'session',
  'subscription',
  'subscription_told',
  'terraform_instance',
  'terraform_state',
  'visitor',
];

/** The statements that create the views, for a search path that leads to the tables. `present` shows that they exist. */
export const MAKE_SCOPED_TABLES = `create view ${SCOPED_SCHEMA}.present as select; ${Object.entries(SCOPED_TABLES)
  .map(
    ([table, condition]) => `create view ${SCOPED_SCHEMA}.${table} as select t.* from ${table} as t where ${condition}`,
  )
  .join(';\n')}`;
