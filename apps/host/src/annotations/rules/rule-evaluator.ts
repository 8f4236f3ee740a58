import { createHash } from 'node:crypto';
import type { ResolvedQuery } from '@maestro/core';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { inTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool } from '../../database/queries.js';
import { type SQL, sql } from '../../database/sql.js';
import { allowing } from '../../database/time-limits.js';
import { ProblemError } from '../../http/problems/problem.error.js';
import { queryCondition } from '../../inventory/querying/query-condition.sql.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { QueryResolver } from '../../vocabulary/query-resolver.service.js';
import { writeRuled } from '../values/write-annotations.sql.js';
import { dependsOnResourceOnly } from './rule-scope.js';

/** The other ends of a relation fit the memory, even of a large inventory. */
const MEMORY = `set local work_mem = '64MB'; set local jit = off`;

/** Clocks of hosts and of the database differ by less. */
const CLOCKS = `interval '5 minutes'`;

interface Rule {
  readonly id: string;
  readonly query: string;
  readonly updatedAt: Date;
  readonly position: number;
}

interface ReadyRule extends Rule {
  readonly condition: SQL;
  readonly isLocal: boolean;
}

/** Applies rules to the resources of a connection. */
@Injectable()
export class RuleEvaluator {
  readonly #logger = new Logger(RuleEvaluator.name);

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(QueryResolver) private readonly queries: QueryResolver,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
  ) {}

  /**
   * Applies the rules to what changed since the last time, or to everything if the rules did. Of each value, the first rule that matches
   * counts. While the query of a rule cannot be read, for example because a plugin is missing, all values of rules stay as they are.
   *
   * @returns how many resources changed.
   */
  evaluate(connectionId: string): Promise<number> {
    return allowing('sync', async () => {
      const { rows: rules } = await this.pool.query<Rule>(
        `select id, query, position, updated_at as "updatedAt" from annotation_rule order by position`,
      );
      const ready = await this.#ready(rules);
      if (!ready) return 0;
      return inTransaction(this.pool, (client) => apply(client, connectionId, ready));
    });
  }

  async #ready(rules: readonly Rule[]): Promise<readonly ReadyRule[] | undefined> {
    const folding = this.plugins.plugins().filter(({ manifest }) => manifest.tags === 'case-insensitive');
    const tags = { foldingProviders: folding.map(({ manifest }) => manifest.id), atOnce: true };
    const ready: ReadyRule[] = [];
    let hasFailed = false;
    for (const rule of rules) {
      const read = await this.#resolve(rule);
      const problem = read instanceof ProblemError ? read.message : null;
      await this.pool.query('update annotation_rule set problem = $2 where id = $1 and problem is distinct from $2', [
        rule.id,
        problem,
      ]);
      if (read instanceof ProblemError) {
        hasFailed = true;
        this.#logger.warn({
          rule: rule.id,
          problem: read.message,
          msg: 'The query of an annotation rule could not be read',
        });
      } else
        ready.push({
          ...rule,
          condition: read ? queryCondition(read, tags) : sql`true`,
          isLocal: !read || dependsOnResourceOnly(read),
        });
    }
    return hasFailed ? undefined : ready;
  }

  async #resolve({ query }: Rule): Promise<ResolvedQuery | undefined | ProblemError> {
    try {
      return await this.queries.resolve(query, {});
    } catch (error) {
      if (error instanceof ProblemError) return error;
      throw error;
    }
  }
}

async function apply(client: PoolClient, connectionId: string, rules: readonly ReadyRule[]): Promise<number> {
  await client.query(MEMORY);
  const fingerprint = fingerprintOf(rules);
  const { rows: states } = await client.query<{ fingerprint: string; since: string }>(sql`
    select fingerprint, (evaluated_at - ${sql.raw(CLOCKS)})::text as since from annotation_evaluation where connection_id = ${connectionId} for update`);
  const [state] = states;
  const since = state?.fingerprint === fingerprint && rules.every(({ isLocal }) => isLocal) ? state.since : null;
  const scope = sql`connection_id = ${connectionId} and gone_at is null and (${since}::timestamptz is null or changed_at > ${since}::timestamptz)`;
  await client.query('create temporary table rule_match (id uuid, rule uuid, position integer) on commit drop');
  for (const { id, position, condition } of rules)
    await client.query(sql`
      insert into rule_match select id, ${id}::uuid, ${position}::int from resource where ${scope} and ${condition}`);
  const { changed } = await writeRuled(
    client,
    sql`select coalesce(matched.id, formerly.id) as id, coalesce(matched.document, '{}') as document
      from (select id, jsonb_object_agg(key, jsonb_build_object('value', value, 'rule', rule)) as document
        from (select distinct on (rule_match.id, entry.key) rule_match.id, entry.key, entry.value, rule from rule_match
          join annotation_rule on annotation_rule.id = rule cross join lateral jsonb_each_text(sets) as entry
          order by rule_match.id, entry.key, rule_match.position) as first group by id) as matched
      full join (select resource.id from annotation join resource on resource.id = resource_id where ruled <> '{}' and ${scope}) as formerly using (id)`,
  );
  await keepState(client, connectionId, rules.length > 0 ? fingerprint : undefined);
  return changed;
}

/**
 * Without rules there is no state, so that syncs have nothing to do. What a running sync writes meanwhile may be dated since it began.
 */
async function keepState(client: PoolClient, connectionId: string, fingerprint: string | undefined): Promise<void> {
  if (fingerprint === undefined) {
    await client.query('delete from annotation_evaluation where connection_id = $1', [connectionId]);
    return;
  }
  await client.query(
    `insert into annotation_evaluation (connection_id, fingerprint, evaluated_at) values ($1, $2,
       least(now(), (select min(started_at) from sync_run where connection_id = $1 and ended_at is null)))
     on conflict (connection_id) do update set fingerprint = excluded.fingerprint, evaluated_at = excluded.evaluated_at`,
    [connectionId, fingerprint],
  );
}

const fingerprintOf = (rules: readonly Rule[]): string =>
  createHash('sha256')
    .update(JSON.stringify(rules.map(({ id, position, updatedAt }) => [id, position, updatedAt])))
    .digest('hex');
