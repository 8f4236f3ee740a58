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
import { PART_SIZE } from '../values/part-size.constants.js';
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
      const plan = await planFor(this.pool, connectionId, ready);
      let changed = 0;
      for (const [place, first] of plan.bounds.entries()) {
        const end = plan.bounds[place + 1] ?? null;
        const part = sql`${scopeOf(connectionId, plan.since)} and id >= ${first}::uuid and (${end}::uuid is null or id < ${end}::uuid)`;
        changed += await inTransaction(this.pool, (client) => apply(client, ready, part));
      }
      await keepState(this.pool, connectionId, plan, ready);
      return changed;
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

/** What is asked, and in which parts. */
interface Plan {
  /** Only what changed since. Null: everything. */
  readonly since: string | null;
  /** Everything that changed before is seen. What a running sync writes meanwhile may be dated since it began. */
  readonly evaluatedAt: string;
  /** The first id of each part. */
  readonly bounds: readonly string[];
}

const scopeOf = (connectionId: string, since: string | null): SQL =>
  sql`connection_id = ${connectionId} and gone_at is null and (${since}::timestamptz is null or changed_at > ${since}::timestamptz)`;

async function planFor(pool: Pool, connectionId: string, rules: readonly ReadyRule[]): Promise<Plan> {
  const { rows: states } = await pool.query<{ fingerprint: string; since: string }>(sql`
    select fingerprint, (evaluated_at - ${sql.raw(CLOCKS)})::text as since from annotation_evaluation where connection_id = ${connectionId}`);
  const { rows: times } = await pool.query<{ now: string }>(sql`
    select least(now(), (select min(started_at) from sync_run where connection_id = ${connectionId} and ended_at is null))::text as now`);
  const [state] = states;
  const isSame = state?.fingerprint === fingerprintOf(rules) && rules.every(({ isLocal }) => isLocal);
  const since = isSame ? state.since : null;
  const { rows } = await pool.query<{ id: string }>(sql`
    select id from (select id, row_number() over (order by id) as place from resource where ${scopeOf(connectionId, since)}) as numbered
    where place % ${sql.raw(String(PART_SIZE))} = 1 order by id`);
  return { since, evaluatedAt: times[0]!.now, bounds: rows.map(({ id }) => id) };
}

/** Applies rules to a part of what is asked. */
async function apply(client: PoolClient, rules: readonly ReadyRule[], scope: SQL): Promise<number> {
  await client.query(MEMORY);
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
  return changed;
}

/** Without rules there is no state, so that syncs have nothing to do. */
async function keepState(
  pool: Pool,
  connectionId: string,
  { evaluatedAt }: Plan,
  rules: readonly Rule[],
): Promise<void> {
  if (rules.length === 0) {
    await pool.query('delete from annotation_evaluation where connection_id = $1', [connectionId]);
    return;
  }
  await pool.query(
    `insert into annotation_evaluation (connection_id, fingerprint, evaluated_at) values ($1, $2, $3)
     on conflict (connection_id) do update set fingerprint = excluded.fingerprint, evaluated_at = excluded.evaluated_at`,
    [connectionId, fingerprintOf(rules), evaluatedAt],
  );
}

const fingerprintOf = (rules: readonly Rule[]): string =>
  createHash('sha256')
    .update(JSON.stringify(rules.map(({ id, position, updatedAt }) => [id, position, updatedAt])))
    .digest('hex');
