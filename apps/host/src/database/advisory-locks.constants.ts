/**
 * The numbers of advisory locks. Arbitrary, but each has one purpose, and they are the same in every process and
 * version: two purposes with one number would wait for each other.
 */
export const ADVISORY_LOCKS = {
  /** Making the tables of the queue. */
  queue: 7_210_451,
  /** The events of a sync, with a hash of its id. */
  events: 7_210_452,
  /** The checks of a connection that are being asked, with a hash of its id. */
  checks: 7_210_453,
  /** Held in shared mode by a process for each of its workers that may have a job, with a hash of its id. */
  workers: 7_210_454,
  /** Held in shared mode by every host that uses the embedded server, and exclusively by the one that stops it. */
  serverUsers: 7_307_000,
  /** Migrations, and renewing views. */
  migrations: 7_307_001,
  /** Starting and rotating with master keys: "seal". */
  masterKeys: 0x7365616c,
} as const;
