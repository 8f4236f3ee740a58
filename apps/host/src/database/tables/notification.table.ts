import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { connection } from './connection.table.js';
import { syncRun } from './sync.table.js';

/** Where notifications are sent. Its secrets are encrypted as credentials are. */
export const channel = pgTable('channel', {
  id: uuid()
    .primaryKey()
    .default(sql`gen_random_uuid()`),
  name: text().notNull(),
  /** `webhook`, `slack`, … */
  type: text().notNull(),
  /** Which server it leads to, without anything secret. */
  destination: text().notNull(),
  keyId: text().notNull(),
  envelope: text().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

/** What is sent to a channel. */
export const subscription = pgTable('subscription', {
  id: uuid()
    .primaryKey()
    .default(sql`gen_random_uuid()`),
  name: text().notNull(),
  channelId: uuid()
    .notNull()
    .references(() => channel.id, { onDelete: 'cascade' }),
  /** `syncs`, `changes`, `view`, `findings` or `budget`. */
  topic: text().notNull(),
  /** Which events of the topic. */
  events: text().array().notNull(),
  /** In the query language: which resources. */
  query: text().notNull().default(''),
  /** Empty: all connections. */
  connections: uuid().array().notNull().default([]),
  enabled: boolean().notNull().default(true),
  /** What only some topics have, when messages are sent, and how they are grouped. */
  options: jsonb().notNull().default({}),
  /** The name of the token that created it: its own views can be subscribed to. */
  createdBy: text(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

/** Up to when the changes of a connection were examined for a subscription. */
export const subscriptionMark = pgTable(
  'subscription_mark',
  {
    subscriptionId: uuid()
      .notNull()
      .references(() => subscription.id, { onDelete: 'cascade' }),
    connectionId: uuid()
      .notNull()
      .references(() => connection.id, { onDelete: 'cascade' }),
    until: timestamp({ withTimezone: true }).notNull(),
    /** The latest event of a finding that was examined. */
    eventId: bigint({ mode: 'number' }),
  },
  (table) => [primaryKey({ columns: [table.subscriptionId, table.connectionId] })],
);

/** What is reported to a subscription once: that a task is late, or that a budget is exceeded this month. */
export const subscriptionTold = pgTable(
  'subscription_told',
  {
    subscriptionId: uuid()
      .notNull()
      .references(() => subscription.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.subscriptionId, table.key] })],
);

/** Connections whose findings have changed. Written in the transaction that changes them. */
export const findingsDue = pgTable('findings_due', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  connectionId: uuid()
    .notNull()
    .references(() => connection.id, { onDelete: 'cascade' }),
  since: timestamp({ withTimezone: true })
    .notNull()
    .default(sql`clock_timestamp()`),
});

/** Syncs that have ended and that subscriptions were not told about yet. Written in the transaction that ends the sync. */
export const notificationDue = pgTable('notification_due', {
  runId: uuid()
    .primaryKey()
    .references(() => syncRun.id, { onDelete: 'cascade' }),
  since: timestamp({ withTimezone: true })
    .notNull()
    .default(sql`clock_timestamp()`),
});

/** A message of a subscription, and how its delivery went. Contains no secrets. */
export const delivery = pgTable(
  'delivery',
  {
    id: uuid()
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    subscriptionId: uuid()
      .notNull()
      .references(() => subscription.id, { onDelete: 'cascade' }),
    /** The sync that caused it. Null for a test. */
    runId: uuid(),
    /** What its subscription groups by: a kind, a connection, a check. Empty: nothing. */
    groupKey: text().notNull().default(''),
    /** The message that this one is part of. */
    digestId: uuid(),
    message: jsonb().notNull(),
    /** `held`, `pending`, `delivered`, `failed`, or `merged` into a digest. */
    state: text().notNull().default('pending'),
    attempts: integer().notNull().default(0),
    createdAt: timestamp({ withTimezone: true })
      .notNull()
      .default(sql`clock_timestamp()`),
    /** No attempt before it, while it is held or pending. During an attempt: when another worker may take it over. */
    nextAt: timestamp({ withTimezone: true }),
    /** Which worker attempts it. Null: none does. */
    attemptedBy: text(),
    deliveredAt: timestamp({ withTimezone: true }),
    /** Why the last attempt failed, and what to do. */
    error: text(),
    /** Whom a delivered message did not reach, and what to do. */
    remark: text(),
  },
  (table) => [
    unique('delivery_once').on(table.subscriptionId, table.runId, table.groupKey),
    index('delivery_pending')
      .on(table.subscriptionId, table.createdAt)
      .where(sql`${table.state} = 'pending'`),
    index('delivery_held')
      .on(table.nextAt)
      .where(sql`${table.state} = 'held'`),
    index('delivery_by_time').on(table.createdAt, table.id),
  ],
);
