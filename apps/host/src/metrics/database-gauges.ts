import { Inject, Injectable, Logger } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { type Pool, POOL } from '../database/queries.js';
import { HostMetrics } from './host-metrics.js';
import { keepAnswer } from '../database/kept-answer.js';
import { type GaugeQuery } from './gauge-query.types.js';
import { INVENTORY_GAUGES } from './inventory-gauges.js';

/** One value with its labels, as returned by a query. */
interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A sync that waits for its provider keeps the state `running`. */
const SHOWN_STATE = `case when state = 'running' and waiting_since is not null then 'waiting' else state end`;

/** Each gauge with its query. */
const GAUGES: readonly GaugeQuery[] = [
  {
    name: 'maestro_resources',
    help: 'Resources that are present, by provider and kind.',
    labelNames: ['provider', 'kind'],
    table: 'public.resource',
    query: `select json_build_object('provider', provider, 'kind', kind) as labels, count(*)::float8 as value
              from resource where gone_at is null and not twin group by provider, kind`,
  },
  {
    name: 'maestro_queue_jobs',
    help: 'Jobs in the queue: waiting to run, running, or given up after their last attempt.',
    labelNames: ['state'],
    table: 'graphile_worker.jobs',
    query: `select json_build_object('state', state) as labels, count(job.state)::float8 as value
              from unnest(array['waiting', 'running', 'failed']) as state
              left join (select case when locked_at is not null then 'running'
                                     when attempts >= max_attempts then 'failed' else 'waiting' end as state
                           from graphile_worker.jobs) as job using (state)
             group by state`,
  },
  {
    name: 'maestro_sync_runs',
    help: 'Syncs that are not over: queued, running, or waiting for a rate limit of their provider.',
    labelNames: ['state'],
    table: 'public.sync_run',
    query: `select json_build_object('state', state) as labels, count(run.state)::float8 as value
              from unnest(array['queued', 'running', 'waiting']) as state
              left join (select ${SHOWN_STATE} as state from sync_run where state in ('queued', 'running')) as run using (state)
             group by state`,
  },
  {
    name: 'maestro_sync_longest_wait_seconds',
    help: 'The longest time that a sync has been waiting: to begin (queued), or for its provider (waiting).',
    labelNames: ['state'],
    table: 'public.sync_run',
    query: `select json_build_object('state', state) as labels,
                   coalesce(max(extract(epoch from now() - run.since)), 0)::float8 as value
              from unnest(array['queued', 'waiting']) as state
              left join (select ${SHOWN_STATE} as state, coalesce(waiting_since, requested_at) as since
                           from sync_run where state in ('queued', 'running')) as run using (state)
             group by state`,
  },
  ...INVENTORY_GAUGES,
];

/** How long results are cached, in milliseconds, because counting a million rows takes a while. */
const KEPT = 30_000;

/**
 * Gauges that are queried from the database when scraped, the same on every host of a fleet. While it is unavailable,
 * they are omitted rather than wrong; other metrics are still exposed.
 */
@Injectable()
export class DatabaseGauges {
  private readonly logger = new Logger(DatabaseGauges.name);

  constructor(
    @Inject(HostMetrics) { registry }: HostMetrics,
    @Inject(POOL) private readonly pool: Pool,
  ) {
    for (const { name, help, labelNames, table, query } of GAUGES) {
      const ask = keepAnswer(() => this.ask(table, query), KEPT);
      const collect = (): Promise<void> => this.fill(gauge, ask);
      const gauge: Gauge = new Gauge({ name, help, labelNames: [...labelNames], registers: [registry], collect });
    }
  }

  private async fill(gauge: Gauge, ask: () => Promise<readonly Sample[]>): Promise<void> {
    try {
      const samples = await ask();
      gauge.reset();
      for (const { labels, value } of samples) gauge.set(labels, value);
    } catch (error) {
      gauge.reset();
      this.logger.warn('A gauge is left out of the metrics: the database did not answer', error);
    }
  }

  /** No value if the table does not exist yet: the queue creates its tables when it first runs. */
  private async ask(table: string, query: string): Promise<readonly Sample[]> {
    const { rows } = await this.pool.query<{ found: boolean }>('select to_regclass($1) is not null as found', [table]);
    return rows[0]?.found === true ? (await this.pool.query<Sample>(query)).rows : [];
  }
}
