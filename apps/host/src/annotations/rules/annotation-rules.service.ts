import { isAnnotation, type ResolvedQuery } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { AuditService } from '../../access/audit/audit.service.js';
import type { AuditAction } from '../../access/audit/audit.dto.js';
import type { Caller } from '../../access/caller/caller.js';
import { inTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool } from '../../database/queries.js';
import { sql } from '../../database/sql.js';
import { invalidField, unknownId } from '../../http/problems/problem.error.js';
import { QueryResolver } from '../../vocabulary/query-resolver.service.js';
import { annotationSet, type GivenAnnotations, shownAnnotations } from '../values/annotation-set.js';
import { type AnnotationRule, type CreateRuleDto, MOST_RULES, type UpdateRuleDto } from './annotation-rule.dto.js';
import { queueRulesEverywhere } from './rule-queue.js';

interface RuleRow {
  readonly id: string;
  readonly position: number;
  readonly name: string;
  readonly query: string;
  readonly sets: Readonly<Record<string, string>>;
  readonly problem: string | null;
  readonly updatedBy: string;
  readonly updatedAt: Date;
}

const COLUMNS = sql.raw(
  'id, position, name, query, sets, problem, updated_by as "updatedBy", updated_at as "updatedAt"',
);

/** Rules are few, and their places depend on each other. */
const LOCK = 'lock table annotation_rule in share row exclusive mode';

/** Keeps the rules. Each change is recorded in the audit, and applied in the background. */
@Injectable()
export class AnnotationRulesService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(QueryResolver) private readonly queries: QueryResolver,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  async list(): Promise<readonly AnnotationRule[]> {
    const { rows } = await this.pool.query<RuleRow>(sql`select ${COLUMNS} from annotation_rule order by position`);
    return rows.map(ruleOf);
  }

  /** @throws ProblemError 404. */
  async find(id: string): Promise<AnnotationRule> {
    return ruleOf(await this.#row(this.pool, id));
  }

  /** @throws ProblemError 400 for a mistake in the query or a value, or if there are too many. */
  async create(
    { name, query, position, ...values }: CreateRuleDto,
    caller: Caller | undefined,
  ): Promise<AnnotationRule> {
    await this.check(query);
    const sets = setsOf(values);
    return this.#change('annotation-rule.create', caller, async (client) => {
      const { rows } = await client.query<{ count: number }>('select count(*)::int as count from annotation_rule');
      const count = rows[0]!.count;
      if (count >= MOST_RULES) throw invalidField('name', `name: there are ${MOST_RULES} rules. Remove one first.`);
      const place = Math.min(position ?? count + 1, count + 1);
      await client.query('update annotation_rule set position = position + 1 where position >= $1', [place]);
      const made = await client.query<RuleRow>(sql`
        insert into annotation_rule (position, name, query, sets, updated_by)
        values (${place}, ${name}, ${query}, ${JSON.stringify(sets)}::jsonb, ${caller?.tokenName ?? 'the host'}) returning ${COLUMNS}`);
      return made.rows[0]!;
    });
  }

  /** Changes what is given. @throws ProblemError as {@link create}; 404. */
  async update(
    id: string,
    { name, query, position, ...values }: UpdateRuleDto,
    caller: Caller | undefined,
  ): Promise<AnnotationRule> {
    if (query !== undefined) await this.check(query);
    const changed = annotationSet(values);
    return this.#change('annotation-rule.update', caller, async (client) => {
      const before = await this.#row(client, id);
      const merged = new Map([...Object.entries(before.sets), ...changed]);
      const sets = Object.fromEntries([...merged].filter(([, value]) => value !== null));
      demandValues(sets);
      if (position !== undefined) await move(client, before, position);
      const { rows } = await client.query<RuleRow>(sql`
        update annotation_rule set name = ${name ?? before.name}, query = ${query ?? before.query}, sets = ${JSON.stringify(sets)}::jsonb,
          problem = null, updated_by = ${caller?.tokenName ?? 'the host'}, updated_at = now() where id = ${id} returning ${COLUMNS}`);
      return rows[0]!;
    });
  }

  /** Its values disappear, where no other rule has one. @throws ProblemError 404. */
  async remove(id: string, caller: Caller | undefined): Promise<void> {
    await this.#change('annotation-rule.remove', caller, async (client) => {
      const row = await this.#row(client, id);
      await client.query('delete from annotation_rule where id = $1', [id]);
      await client.query('update annotation_rule set position = position - 1 where position > $1', [row.position]);
      return row;
    });
  }

  /** @throws ProblemError 400 for a mistake, or a query that asks for annotations. */
  async check(query: string): Promise<ResolvedQuery> {
    const resolved = await this.queries.resolve(query, {});
    if (!resolved) throw invalidField('query', 'query: write which resources the rule is about, such as kind:droplet.');
    if (asksForAnnotations(resolved))
      throw invalidField(
        'query',
        'query: a rule must not depend on annotations, which rules change. Ask for tags, names or fields.',
      );
    return resolved;
  }

  #change(
    action: AuditAction,
    caller: Caller | undefined,
    work: (client: PoolClient) => Promise<RuleRow>,
  ): Promise<AnnotationRule> {
    return inTransaction(this.pool, async (client) => {
      await client.query(LOCK);
      const row = await work(client);
      const { name, query, sets, position } = row;
      await this.audit.record({ caller, action, target: row.id, detail: { name, query, sets, position } }, client);
      await queueRulesEverywhere(client);
      return ruleOf(row);
    });
  }

  async #row(queries: Pick<PoolClient, 'query'>, id: string): Promise<RuleRow> {
    const { rows } = await queries.query<RuleRow>(sql`select ${COLUMNS} from annotation_rule where id = ${id}`);
    if (!rows[0]) throw unknownId('annotation rule', id);
    return rows[0];
  }
}

/** @throws ProblemError 400 for a value that is refused, or if there is none. */
export function setsOf(given: GivenAnnotations): Readonly<Record<string, string>> {
  const sets = Object.fromEntries(
    [...annotationSet(given)].flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  );
  demandValues(sets);
  return sets;
}

function demandValues(sets: object): void {
  if (Object.keys(sets).length === 0)
    throw invalidField('owner', 'owner: a rule needs an owner, an environment or labels.');
}

async function move(client: PoolClient, { id, position: from }: RuleRow, wanted: number): Promise<void> {
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from annotation_rule');
  const to = Math.min(wanted, rows[0]!.count);
  await client.query(
    `update annotation_rule set position = case when id = $1 then $3
       when $2 < $3 then position - 1 else position + 1 end
     where id = $1 or position between least($2::int, $3::int) and greatest($2::int, $3::int)`,
    [id, from, to],
  );
}

function asksForAnnotations(query: ResolvedQuery): boolean {
  if (query.type === 'and' || query.type === 'or') return query.of.some(asksForAnnotations);
  if (query.type === 'not') return asksForAnnotations(query.of);
  if (query.type === 'related') return query.to !== undefined && asksForAnnotations(query.to);
  return query.type === 'column' && isAnnotation(query.column);
}

function ruleOf({ sets, ...row }: RuleRow): AnnotationRule {
  const { owner, environment, labels } = shownAnnotations(Object.entries(sets));
  return { ...row, ...(owner !== undefined && { owner }), ...(environment !== undefined && { environment }), labels };
}
