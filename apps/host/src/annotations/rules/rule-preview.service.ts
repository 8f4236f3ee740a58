import { Inject, Injectable } from '@nestjs/common';
import { sql } from '../../database/sql.js';
import { HeavyReads } from '../../inventory/listing/heavy-reads.service.js';
import { HEAD_COLUMNS, type ResourceHeadRow, toResourceHead } from '../../inventory/listing/resource-row.js';
import { queryCondition } from '../../inventory/querying/query-condition.sql.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import type { PreviewRuleDto, RulePreview } from './annotation-rule.dto.js';
import { AnnotationRulesService, setsOf } from './annotation-rules.service.js';

const MOST_EXAMPLES = 10;

/** Tells what a rule would match, before it is kept. */
@Injectable()
export class RulePreviews {
  constructor(
    @Inject(HeavyReads) private readonly heavy: HeavyReads,
    @Inject(AnnotationRulesService) private readonly rules: AnnotationRulesService,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
  ) {}

  /** @throws ProblemError 400 for a mistake in the query or a value; 503 if it takes too long. */
  async preview({ query, ...values }: PreviewRuleDto): Promise<RulePreview> {
    const names = Object.keys(setsOf(values));
    const folding = this.plugins.plugins().filter(({ manifest }) => manifest.tags === 'case-insensitive');
    const tags = { foldingProviders: folding.map(({ manifest }) => manifest.id), atOnce: true };
    const condition = sql`gone_at is null and ${queryCondition(await this.rules.check(query), tags)}`;
    const [counts] = await this.heavy.run<{ matching: number; byHand: number }>(sql`
      select count(*)::int as matching,
        (count(*) filter (where exists (select from annotation where resource_id = id and own ?| ${sql.param(names)}::text[])))::int as "byHand"
      from resource where ${condition}`);
    const examples = await this.heavy.run<ResourceHeadRow & Record<string, unknown>>(sql`
      select ${HEAD_COLUMNS} from resource where ${condition} order by name, id limit ${MOST_EXAMPLES}`);
    return {
      matching: counts?.matching ?? 0,
      byHand: counts?.byHand ?? 0,
      examples: examples.map((row) => {
        const { id, connectionId, key, name, entity, region, status, active, goneAt } = toResourceHead(row);
        return { id, connectionId, key, name, entity, region, status, active, goneAt };
      }),
    };
  }
}
