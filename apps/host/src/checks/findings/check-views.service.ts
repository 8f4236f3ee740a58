import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../../database/queries.js';
import { CheckRegistry } from '../check-registry.js';
import type { CheckList, CheckView } from './check.dto.js';

type UnknownRow = CheckView['unknown'][number] & { readonly checkId: string };

const UNKNOWN = `
select check_id as "checkId", connection.id as "connectionId", connection.name as "connectionName", unknown_reason as reason, failed
from check_state join connection on connection.id = connection_id
where unknown_reason is not null and connection.removed_at is null order by connection.name, connection.id`;

/** Describes the checks of this host. */
@Injectable()
export class CheckViews {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CheckRegistry) private readonly registry: CheckRegistry,
  ) {}

  async list(): Promise<CheckList> {
    const { rows } = await this.pool.query<UnknownRow>(UNKNOWN);
    const items = this.registry.all().map(({ check, provider, kinds, needs }): CheckView => {
      const { id, title, why, severity, category, query, test, remedy, references = [] } = check;
      const unknown = rows.filter(({ checkId }) => checkId === id).map(({ checkId: _, ...row }) => row);
      return {
        ...{ id, provider, title, why, severity, category, kinds, needs, query, hasTest: test !== undefined },
        ...{ remedy: { text: remedy.text, url: remedy.url ?? null }, references, unknown },
      };
    });
    return { items, problems: this.registry.problems() };
  }
}
