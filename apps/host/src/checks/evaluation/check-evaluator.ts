import { failureOf, type PreparedCheck } from '@maestro/checks';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DatabaseError, type PoolClient } from 'pg';
import { isPassingFailure } from '../../database/database-errors.js';
import { inTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool } from '../../database/queries.js';
import { allowing } from '../../database/time-limits.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { queueFindingNotifications } from '../../outbox/notify-job.js';
import { CheckRegistry } from '../check-registry.js';
import { ADVISORY_LOCKS } from '../../database/advisory-locks.constants.js';
import { askCheck } from './ask-check.js';
import { ChangedKinds } from './changed-kinds.js';
import { asked, type AskedResources } from './judged.sql.js';
import { endGone, endOthers } from './keep-findings.sql.js';
import { type CheckAnswer, type CheckState, checkStates, confirmAnswers, keepAnswers } from './check-states.js';
import { refreshStatistics } from './fresh-statistics.js';
import { ReadLists } from './read-lists.js';
import { TouchedResources } from './touched-resources.js';
import { sql } from '../../database/sql.js';

const HOUR_MS = 3_600_000;

/** After this time, a check is asked about everything again, whatever changed: a day, or less if its answer depends on the time. */
const REFRESH_MS = { usually: 24 * HOUR_MS, moving: HOUR_MS };

/** Everything is read in one moment. The other ends of a relation fit the memory, even of a large inventory. */
const SNAPSHOT = `set transaction isolation level repeatable read; set local work_mem = '64MB'; set local hash_mem_multiplier = 8; set local jit = off`;

/** Their queue has them asked one at a time, but a host that was taken to be gone may be at work still. */
const ALONE = 'select pg_advisory_xact_lock($1, hashtext($2))';

/** Asks the checks of a connection after its syncs. */
@Injectable()
export class CheckEvaluator {
  readonly #logger = new Logger(CheckEvaluator.name);

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(CheckRegistry) private readonly registry: CheckRegistry,
  ) {}

  /**
   * Asks those checks of a connection whose answer may have changed, about the resources that changed and those around
   * them, and keeps what they say. One that depends on a list
   * that is not complete is unknown: its findings stay as they are. One that throws is unknown, and stops no other.
   *
   * @param checks default: those of the connection's provider.
   * @returns other connections whose checks depend on what has changed in this one.
   */
  async evaluate(connectionId: string, checks?: readonly PreparedCheck[]): Promise<readonly string[]> {
    return allowing('sync', async () => {
      await refreshStatistics(this.pool);
      return inTransaction(this.pool, async (client) => {
        await client.query(SNAPSHOT);
        await client.query(ALONE, [ADVISORY_LOCKS.checks, connectionId]);
        const provider = await providerOf(client, connectionId);
        if (provider === undefined) return [];
        const all = checks ?? this.registry.of(provider);
        const hasChanged = await this.#evaluate(client, connectionId, all);
        await queueFindingNotifications(client, connectionId);
        return hasChanged ? this.#depending(client, provider) : [];
      });
    });
  }

  async #evaluate(client: PoolClient, connectionId: string, checks: readonly PreparedCheck[]): Promise<boolean> {
    const states = await checkStates(client, connectionId);
    const lists = await ReadLists.of(client, connectionId, { checks, plugins: this.plugins });
    const connections = [connectionId, ...lists.connections().filter((id) => id !== connectionId)] as const;
    const since = earliest(states);
    const changes = await ChangedKinds.of(client, connections, since);
    const touched =
      changes.any && since ? await TouchedResources.of(client, this.plugins, { connections, since }) : undefined;
    const kinds = await kindsIn(client, connectionId);
    if (changes.any) await client.query(endGone(connectionId, touched?.all));
    await client.query(
      endOthers(
        connectionId,
        checks.map(({ check }) => check.id),
      ),
    );
    const answers: CheckAnswer[] = [];
    const confirmed: PreparedCheck[] = [];
    for (const prepared of checks) {
      const verdict = lists.verdict(prepared);
      const state = states.get(prepared.check.id);
      if (verdict.state === 'running') continue;
      if (verdict.state === 'unknown') answers.push({ prepared, scope: 'all', unknown: verdict.reason });
      else if (state && !isOutdated(prepared, state) && !changes.after(state.evaluatedAt, prepared.needs))
        confirmed.push(prepared);
      else if (!prepared.kinds.some((kind) => kinds.has(kind))) answers.push({ prepared, scope: 'all' });
      else {
        const ids = state && !isOutdated(prepared, state) ? touched?.of(prepared) : undefined;
        answers.push(await this.#ask(client, prepared, { connectionId, notAfter: verdict.notAfter, ids }));
      }
    }
    await keepAnswers(client, connectionId, answers);
    await confirmAnswers(client, connectionId, confirmed);
    return changes.any || states.size === 0;
  }

  /** A failure undoes only what this check has written. */
  async #ask(
    client: PoolClient,
    prepared: PreparedCheck,
    asked: Pick<AskedResources, 'connectionId' | 'notAfter' | 'ids'>,
  ): Promise<CheckAnswer> {
    const scope = asked.ids ? 'changed' : 'all';
    if (asked.ids?.length === 0) return { prepared, scope };
    await client.query('savepoint asking');
    try {
      const folding = this.plugins.plugins().filter(({ manifest }) => manifest.tags === 'case-insensitive');
      await askCheck(client, prepared, { ...asked, foldingProviders: folding.map(({ manifest }) => manifest.id) });
      const { notAfter } = asked;
      const isLeft = notAfter !== undefined && (await hasLater(client, prepared, { ...asked, notAfter }));
      await client.query('release savepoint asking');
      return { prepared, scope, ...(isLeft && { notAfter }) };
    } catch (error) {
      if (isPassingFailure(error) && !isTooSlow(error)) throw error;
      await client.query('rollback to savepoint asking');
      this.#logger.warn({ check: prepared.check.id, connectionId: asked.connectionId, msg: 'A check failed' }, error);
      return { prepared, scope: 'all', unknown: failureOf(error), failed: true };
    }
  }

  async #depending(client: PoolClient, provider: string): Promise<readonly string[]> {
    const providers = this.registry.dependingOn(provider);
    if (providers.length === 0) return [];
    const { rows } = await client.query<{ id: string }>(
      'select id from connection where provider = any ($1::text[]) and removed_at is null',
      [providers],
    );
    return rows.map(({ id }) => id);
  }
}

/** SQLSTATE query_canceled: a statement took too long, which is the check's fault. */
const isTooSlow = (error: unknown): boolean => error instanceof DatabaseError && error.code === '57014';

/** Undefined for a connection that is no more. */
async function providerOf(client: PoolClient, connectionId: string): Promise<string | undefined> {
  const text = 'select provider from connection where id = $1 and removed_at is null';
  const { rows } = await client.query<{ provider: string }>(text, [connectionId]);
  return rows[0]?.provider;
}

/** The time up to which the answers of all checks that are known hold. */
function earliest(states: ReadonlyMap<string, CheckState>): Date | undefined {
  const times = [...states.values()].flatMap(({ unknownReason, evaluatedAt }) =>
    unknownReason === null ? [evaluatedAt.getTime()] : [],
  );
  return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}

/** Whether it has to be asked about everything again. */
function isOutdated({ fingerprint, moves }: PreparedCheck, state: CheckState): boolean {
  const { refreshedAt, unknownReason } = state;
  if (state.fingerprint !== fingerprint || unknownReason !== null || refreshedAt === null) return true;
  return new Date().getTime() - refreshedAt.getTime() > REFRESH_MS[moves ? 'moving' : 'usually'];
}

/** The kinds of which a connection has resources, or had: one index look-up for each. */
async function kindsIn(client: PoolClient, connectionId: string): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ kind: string }>(
    `with recursive held as (
       (select kind from resource where connection_id = $1 order by kind limit 1)
       union all
       select next.kind from held cross join lateral (
         select kind from resource where connection_id = $1 and kind > held.kind order by kind limit 1) as next)
     select kind from held`,
    [connectionId],
  );
  return new Set(rows.map(({ kind }) => kind));
}

/** Whether there are resources that the check was not asked about yet. */
async function hasLater(
  client: PoolClient,
  prepared: PreparedCheck,
  { connectionId, notAfter, ids }: Pick<AskedResources, 'connectionId' | 'ids'> & { readonly notAfter: Date },
): Promise<boolean> {
  const { rows } = await client.query<{ has: boolean }>(
    sql`select exists (select from resource where ${asked(prepared, { connectionId, ids })} and first_seen_at >= ${notAfter}::timestamptz) as has`,
  );
  return rows[0]?.has === true;
}
