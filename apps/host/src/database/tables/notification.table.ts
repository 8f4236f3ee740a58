import { sql } from 'drizzle-orm';
import {
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
  /** `syncs` or `changes`. */
  topic: text().notNull(),
  /** Which events of the topic. */
  events: text().array().notNull(),
  /** In the query language: which resources. */
  query: text().notNull().default(''),
  /** Empty: all connections. */
  connections: uuid().array().notNull().default([]),
  enabled: boolean().notNull().default(true),
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
  },
  (table) => [primaryKey({ columns: [table.subscriptionId, table.connectionId] })],
);

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
    message: jsonb().notNull(),
    /** `pending`, `delivered` or `failed`. */
    state: text().notNull().default('pending'),
    attempts: integer().notNull().default(0),
    createdAt: timestamp({ withTimezone: true })
      .notNull()
      .default(sql`clock_timestamp()`),
    /** No attempt before it, while it is pending. During an attempt: when another worker may take it over. */
    nextAt: timestamp({ withTimezone: true }),
    deliveredAt: timestamp({ withTimezone: true }),
    /** Why the last attempt failed, and what to do. */
    error: text(),
  },
  (table) => [
    unique('delivery_once').on(table.subscriptionId, table.runId),
    index('delivery_pending')
      .on(table.subscriptionId, table.createdAt)
      .where(sql`${table.state} = 'pending'`),
    index('delivery_by_time').on(table.createdAt, table.id),
  ],
);
