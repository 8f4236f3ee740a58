import type { Resource } from '@maestro/core';
import { Logger } from '@nestjs/common';
import type { KindWriter } from '../writing/kind-writer.js';
import { halvesOf, isEmpty } from '../writing/prepared-batch.js';
import { isRefusedRow } from '../../database/database-errors.js';
import type { SyncClaim } from './sync-claim.js';
import type { TaskProgress } from './task-progress.js';

/** More rejected rows than this indicate a general problem rather than individual ones. */
const MAX_REJECTED_ROWS = 20;

/** From this number of rows on, a batch is written as two concurrent halves, because PostgreSQL uses one core per write. */
const HALVED_FROM = 100;

/** The dependencies of a store. */
export interface BatchStoreParts {
  readonly claim: SyncClaim;
  readonly writer: KindWriter;
  readonly progress: TaskProgress;
}

/** Writes the resources of one task in batches. If some are rejected, it isolates them and writes the others. */
export class BatchStore {
  readonly #logger = new Logger(BatchStore.name);
  readonly #refused: string[] = [];

  constructor(readonly parts: BatchStoreParts) {}

  /** Ids of rejected resources. */
  get refused(): readonly string[] {
    return this.#refused;
  }

  /**
   * Compares a batch with the known state.
   *
   * @returns a function that writes it. Both throw {@link SyncLostError}, and errors of the database if it fails or
   * rejects more than a few rows.
   */
  async prepare(resources: readonly Resource[], part: string): Promise<() => Promise<void>> {
    try {
      const write = await this.#compare(resources, part);
      return () => write().catch((error: unknown) => this.#sift(resources, part, error));
    } catch (error) {
      return () => this.#sift(resources, part, error);
    }
  }

  async #compare(resources: readonly Resource[], part: string): Promise<() => Promise<void>> {
    const { claim, writer, progress } = this.parts;
    const batch = await writer.prepare(resources, part, { queries: claim.pool });
    if (isEmpty(batch)) return () => progress.comparedOnly();
    const batches = batch.rows.length < HALVED_FROM ? [batch] : halvesOf(batch);
    const writes = batches.map(
      (each) => () =>
        claim.write(async (client) => progress.wrote(await writer.write(each, { queries: client }), client)),
    );
    return () => together(writes);
  }

  /** Bisects a rejected batch down to single resources. */
  async #sift(resources: readonly Resource[], part: string, error: unknown): Promise<void> {
    if (!isRefusedRow(error)) throw error;
    if (resources.length === 1) return this.#refuse(resources[0]!, error);
    for (const half of halves(resources)) {
      const write = await this.prepare(half, part);
      await write();
    }
  }

  #refuse({ key }: Resource, error: unknown): void {
    if (this.#refused.length >= MAX_REJECTED_ROWS) throw error;
    this.#refused.push(key.uid);
    const { runId } = this.parts.claim;
    const { message, code } = error as Error & { readonly code?: string };
    this.#logger.warn({ runId, kind: key.kind, uid: key.uid, code, reason: message, msg: 'A resource cannot be kept' });
  }
}

function halves(resources: readonly Resource[]): (readonly Resource[])[] {
  const middle = Math.ceil(resources.length / 2);
  return [resources.slice(0, middle), resources.slice(middle)];
}

/** A failure is reported after the other writes have ended, so that nothing is written afterwards. */
async function together(writes: readonly (() => Promise<void>)[]): Promise<void> {
  const ended = await Promise.allSettled(writes.map((write) => write()));
  const failed = ended.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}
