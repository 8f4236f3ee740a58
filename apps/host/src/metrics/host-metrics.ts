import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** From a listing of one page to one of 100,000 rows at the pace of a rate limit, in seconds. */
const LISTING_BUCKETS = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 900];

/**
 * The metrics of this process, in a separate registry. Counters start at zero with the process, as Prometheus expects.
 * Durations are in seconds.
 */
@Injectable()
export class HostMetrics {
  readonly registry = new Registry();
  private readonly registers = [this.registry];

  private readonly syncs = new Counter({
    name: 'maestro_syncs_total',
    help: 'Syncs that ended, by outcome.',
    labelNames: ['outcome'],
    registers: this.registers,
  });

  private readonly listings = new Histogram({
    name: 'maestro_listing_duration_seconds',
    help: 'How long a task took to list its resources.',
    labelNames: ['task'],
    buckets: LISTING_BUCKETS,
    registers: this.registers,
  });

  private readonly requests = new Counter({
    name: 'maestro_provider_requests_total',
    help: 'Requests to providers, by the status of the answer; "none" without one.',
    labelNames: ['provider', 'status'],
    registers: this.registers,
  });

  private readonly waits = new Counter({
    name: 'maestro_rate_limit_wait_seconds_total',
    help: 'Time that syncs waited for the rate limits of providers.',
    labelNames: ['provider'],
    registers: this.registers,
  });

  private readonly streams = new Gauge({
    name: 'maestro_sync_event_streams',
    help: 'Clients that follow the events of a sync.',
    registers: this.registers,
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Counts a sync that ended: `success`, `partial`, `failed`, `cancelled` or `awaiting-confirmation`. */
  syncEnded(outcome: string): void {
    this.syncs.inc({ outcome });
  }

  /** Records the duration of a task's listing, from its first request to its last row. */
  listed(task: string, seconds: number): void {
    this.listings.observe({ task }, seconds);
  }

  /** Counts a request to a provider by the HTTP status of its response. Without a status, there was no response. */
  requested(provider: string, status?: number): void {
    this.requests.inc({ provider, status: status ?? 'none' });
  }

  /** Adds up time waited for a provider's rate limit. */
  waited(provider: string, seconds: number): void {
    this.waits.inc({ provider }, seconds);
  }

  /**
   * Counts a client of an event stream.
   * @returns a function to call when it disconnects.
   */
  following(): () => void {
    this.streams.inc();
    return () => this.streams.dec();
  }
}
