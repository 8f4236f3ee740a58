import type { Logger } from 'drizzle-orm';
import { type DestinationStream, pino } from 'pino';
import type { PendingMigrations } from './pending-migrations.js';

/** A step of a migration run: a migration starts, or all have finished. */
export type MigrationStep =
  { readonly migration: string; readonly place: number; readonly of: number } | { readonly migrated: number };

/** Receives each step. */
export type TellMigration = (step: MigrationStep) => void;

/** Receives the progress messages. */
export interface ProgressOutputs {
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
