import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
  jsonb,
  primaryKey,
  bigserial,
} from 'drizzle-orm/pg-core';
import { connection } from './connection.table.js';

/** One sync of a connection. */
export const syncRun = pgTable(
  'sync_run',
  {
    id: uuid()
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    connectionId: uuid()
      .notNull()
      .references(() => connection.id, { onDelete: 'cascade' }),
    /** queued | running | success | partial | failed | cancelled | awaiting-confirmation */
    state: text().notNull().default('queued'),
    /** What started it: `api`, `schedule`. */
    trigger: text().notNull(),
    /** The name of the requesting token. Null for a schedule. A name, because a sync outlives the token. */
    requestedBy: text(),
    /** Whether it is a deep sync, which also reads what takes many requests. */
    deep: boolean().notNull().default(false),
    cancelRequested: boolean().notNull().default(false),
    requestedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    startedAt: timestamp({ withTimezone: true }),
    endedAt: timestamp({ withTimezone: true }),
    /** Renewed while a worker runs it. A stale one means that it was interrupted. */
    heartbeatAt: timestamp({ withTimezone: true }),
    /** While it waits for a rate limit without a slot: since when, until when, and why. */
    waitingSince: timestamp({ withTimezone: true }),
    waitingUntil: timestamp({ withTimezone: true }),
    waitingReason: text(),
    /** How often it was started. Only the latest starter may write for it. */
    attempt: integer().notNull().default(0),
    /** How often its worker died or could not continue. */
    interruptions: integer().notNull().default(0),
    message: text().notNull().default(''),
  },
  (table) => [
    index('sync_run_by_connection').on(table.connectionId, table.requestedAt),
    index('sync_run_open')
      .on(table.connectionId)
      .where(sql`${table.state} in ('queued', 'running')`),
    uniqueIndex('sync_run_one_running')
      .on(table.connectionId)
      .where(sql`${table.state} = 'running'`),
  ],
);

/** One task of a sync. */
export const syncTask = pgTable(
  'sync_task',
  {
    runId: uuid()
      .notNull()
      .references(() => syncRun.id, { onDelete: 'cascade' }),
    /** Copied from the sync by the database, so that a task's latest result is found without scanning syncs. */
    connectionId: uuid().notNull(),
    task: text().notNull(),
    kind: text().notNull(),
    /** pending | running | success | warning | danger */
    state: text().notNull().default('pending'),
    complete: boolean().notNull().default(false),
    resources: integer().notNull().default(0),
    created: integer().notNull().default(0),
    changed: integer().notNull().default(0),
    gone: integer().notNull().default(0),
    expected: integer(),
    unreadable: integer().notNull().default(0),
    /** Rows of the list that were read but are not of the kind. */
    skipped: integer().notNull().default(0),
    requests: integer().notNull().default(0),
    message: text().notNull().default(''),
    /** Ids of resources that would be gone and are waiting for approval. */
    awaiting: jsonb().$type<readonly string[]>(),
    /** The baseline for later losses of the kind: its size, without losses that were approved or confirmed by id. */
    baseline: integer(),
    startedAt: timestamp({ withTimezone: true }),
    endedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.task] }),
    index('sync_task_latest').on(table.connectionId, table.task, sql`coalesce(${table.startedAt}, ${table.endedAt})`),
  ],
);

/** The events of a sync, in order, stored so that a stream can be resumed from any host. */
export const syncEvent = pgTable(
  'sync_event',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    runId: uuid()
      .notNull()
      .references(() => syncRun.id, { onDelete: 'cascade' }),
    /** `task`, `wait`, `run`. */
    type: text().notNull(),
    data: jsonb().notNull(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('sync_event_by_run').on(table.runId, table.id)],
);

/** Parts of kinds that need not be read again while their mark is unchanged: their last complete listing is in the inventory. */
export const listedPart = pgTable(
  'listed_part',
  {
    connectionId: uuid()
      .notNull()
      .references(() => connection.id, { onDelete: 'cascade' }),
    kind: text().notNull(),
    part: text().notNull(),
    /** The mark at the time of the listing. */
    mark: text().notNull(),
    listedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** A sync has taken the mark and may have written part of a newer listing. The mark is invalid until that sync ends completely. */
    taken: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.connectionId, table.kind, table.part] })],
);

/** The states of a sync. */
export const SYNC_STATES = [
  'queued',
  'running',
  'success',
  'partial',
  'failed',
  'cancelled',
  'awaiting-confirmation',
] as const;

/** The state of a sync. */
export type SyncState = (typeof SYNC_STATES)[number];

/** The states of a task of a sync. */
export const SYNC_TASK_STATES = ['pending', 'running', 'success', 'warning', 'danger', 'unavailable'] as const;

/** The state of a task of a sync. */
export type SyncTaskState = (typeof SYNC_TASK_STATES)[number];

/** Final states of a sync. Includes `awaiting-confirmation`: everything was read, and the approval may come days later. */
export const ENDED_STATES: readonly SyncState[] = [
  'success',
  'partial',
  'failed',
  'cancelled',
  'awaiting-confirmation',
];
