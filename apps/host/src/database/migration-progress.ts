import { type Logger } from 'drizzle-orm';
import { type DestinationStream, pino } from 'pino';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { type Client } from 'pg';
import { BootError } from '../startup/boot-step.js';

/** A step of a migration run: a migration starts, or all have finished. */
export type MigrationStep =
  { readonly migration: string; readonly place: number; readonly of: number } | { readonly migrated: number };

/** Receives each step. */
export type TellMigration = (step: MigrationStep) => void;

/** Receives the progress messages. */
interface ProgressOutputs {
  /** For people, if it is a terminal. */
  readonly terminal: { readonly isTTY?: boolean; write(text: string): unknown };
  /** For programs: lines of JSON. */
  readonly log?: DestinationStream;
}

/** @returns a function that reports steps as text on a terminal, or else as log lines if the level is `info` or lower. */
export function tellMigrations(level: string, { terminal, log }: ProgressOutputs): TellMigration {
  if (terminal.isTTY) return (step) => void terminal.write(`${textOf(step)}\n`);
  const logger = log === undefined ? pino({ level }) : pino({ level }, log);
  return (step) =>
    logger.info(
      { context: 'Database', ...step },
      'migrated' in step ? 'The database is up to date' : 'Updating the database',
    );
}

function textOf(step: MigrationStep): string {
  if (!('migrated' in step)) return `Updating the database: ${step.migration} (${step.place} of ${step.of}) …`;
  return `The database is up to date: ${step.migrated} ${step.migrated === 1 ? 'migration' : 'migrations'} done.`;
}

/**
 * Drizzle's migrator reports no progress, but logs each statement before sending it, so the first statement of each
 * migration identifies it.
 */
export function noticeMigrations({ migrations }: PendingMigrations, tell: TellMigration): Logger {
  let begun = 0;
  return {
    logQuery: (query) => {
      const next = migrations[begun];
      if (next?.begins !== query) return;
      begun += 1;
      tell({ migration: next.name, place: begun, of: migrations.length });
    },
  };
}

/** A migration that a database does not have yet. */
interface PendingMigration {
  /** The name of its file: `0022_listed_parts`. */
  readonly name: string;
  /** Its first statement as sent by the migrator. */
  readonly begins: string;
}

/** The missing migrations, in order. */
export interface PendingMigrations {
  readonly migrations: readonly PendingMigration[];
  /** Whether the database has no migrations yet, and therefore no data that takes time to migrate. */
  readonly isNew: boolean;
}

/**
 * Which migrations of a folder a database lacks. If none, the migrator is not started, because it needs the right to
 * create schemas even if there is nothing to do.
 *
 * @throws BootError if it has unknown migrations.
 */
export async function pendingMigrations(client: Client, folder: string): Promise<PendingMigrations> {
  const migrations = readMigrations(folder);
  const { rows: tables } = await client.query(`select to_regclass('drizzle.__drizzle_migrations') as name`);
  if (tables[0]?.name === null) return { migrations, isNew: true };

  const { rows } = await client.query<{ hash: string }>('select hash from drizzle.__drizzle_migrations');
  const known = new Set(migrations.map(({ hash }) => hash));
  const done = new Set(rows.map(({ hash }) => hash));
  const unknown = rows.filter(({ hash }) => !known.has(hash)).length;
  if (unknown === 0) return { migrations: migrations.filter(({ hash }) => !done.has(hash)), isNew: rows.length === 0 };
  throw new BootError(
    `The database has ${unknown} of ${rows.length} migrations that this host does not know: a newer host made it. ` +
      'Nothing was changed. Use that version or a newer one, or another database.',
  );
}

function readMigrations(folder: string): readonly (PendingMigration & { readonly hash: string })[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as {
    readonly entries: readonly { readonly tag: string }[];
  };
  return readMigrationFiles({ migrationsFolder: folder }).map(({ hash, sql }, place) => ({
    hash,
    name: journal.entries[place]?.tag ?? '',
    begins: sql[0] ?? '',
  }));
}
