import { Inject, Injectable } from '@nestjs/common';
import { type SQL, sql } from 'drizzle-orm';
import { DATABASE, type Database } from '../../database/database.tokens.js';
import { HEAD_COLUMNS } from '../listing/resource-columns.sql.js';
import { toResourceHead } from '../listing/resource-item.mapper.js';
import { ResourceReader } from '../listing/resource.reader.js';
import type { ResourceSummary } from '../listing/resource-summary.dto.js';
import type { ResourceHeadRow } from '../listing/resource-row.types.js';
import type { NeighbourRow } from './neighbour-row.types.js';
import { edgesFrom, edgesTo } from './neighbour.sql.js';
import { DEEPER_BOUNDS, DIRECT_BOUNDS } from './graph-bounds.constants.js';
import { Neighbourhood } from './neighbourhood.js';
import { toRelationEdge } from './relation-edge.mapper.js';
import { withEndsAlike } from './with-ends-alike.js';
import type { RelationGraph } from './relation-graph.dto.js';

/** Finds what is around a resource, in both directions, over connections and providers. */
@Injectable()
export class RelationGraphService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(ResourceReader) private readonly resources: ResourceReader,
  ) {}

  /**
   * @param depth how many edges away, from 1.
   * @throws ProblemError 404 when there is no such resource.
   */
  async around(id: string, depth: number): Promise<RelationGraph> {
    await this.resources.demand(id);
    const bounds = depth > 1 ? DEEPER_BOUNDS : DIRECT_BOUNDS;
    const neighbourhood = new Neighbourhood(id, bounds);
    let rim: readonly string[] = [id];
    for (let step = 0; step < depth && rim.length > 0 && !neighbourhood.truncated; step += 1) {
      const [from, to] = await Promise.all([this.#edges(edgesFrom(rim, bounds)), this.#edges(edgesTo(rim, bounds))]);
      if (Math.max(from.length, to.length) > bounds.edges) neighbourhood.truncate();
      rim = neighbourhood.add([...withEndsAlike(from, bounds.edges + 1), ...to]);
    }
    return {
      nodes: await this.#nodes(neighbourhood.ids),
      edges: neighbourhood.edges.map(toRelationEdge),
      truncated: neighbourhood.truncated,
    };
  }

  async #edges(query: SQL): Promise<NeighbourRow[]> {
    return (await this.database.execute<NeighbourRow>(query)).rows;
  }

  async #nodes(ids: readonly string[]): Promise<ResourceSummary[]> {
    const { rows } = await this.database.execute<ResourceHeadRow & Record<string, unknown>>(
      sql`select ${HEAD_COLUMNS} from resource where id = any (${sql.param(ids)}::uuid[])
          order by array_position(${sql.param(ids)}::uuid[], id)`,
    );
    return rows.map(toNode);
  }
}

function toNode(row: ResourceHeadRow): ResourceSummary {
  const { id, connectionId, key, name, entity, region, status, active, goneAt } = toResourceHead(row);
  return { id, connectionId, key, name, entity, region, status, active, goneAt };
}
