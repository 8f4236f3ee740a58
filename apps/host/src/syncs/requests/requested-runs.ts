import { Inject, Injectable } from '@nestjs/common';
import { firstValueFrom, merge, timer } from 'rxjs';
import { SyncSignals } from '../events/sync-signals.js';
import { SyncStore } from './sync-store.js';
import type { SyncView } from './sync-view.js';

/** Milliseconds that a request waits for its sync to start. A free worker takes a few. */
const BEGINS_WITHIN_MS = 2000;

/** The states of newly requested syncs. */
@Injectable()
export class RequestedRuns {
  constructor(
    @Inject(SyncStore) private readonly store: SyncStore,
    @Inject(SyncSignals) private readonly signals: SyncSignals,
  ) {}

  /** The current state of a sync. Undefined if it does not exist. */
  find(runId: string): Promise<SyncView | undefined> {
    return this.store.find(runId);
  }

  /** The sync once a worker has started it, or its state after a short wait, because only a worker knows whether it has a free slot. */
  async begun(runId: string): Promise<SyncView | undefined> {
    const signal = firstValueFrom(merge(this.signals.of(runId), timer(BEGINS_WITHIN_MS)), { defaultValue: undefined });
    const view = await this.store.find(runId);
    if (view?.state !== 'queued') return view;
    await signal;
    return this.store.find(runId);
  }
}
