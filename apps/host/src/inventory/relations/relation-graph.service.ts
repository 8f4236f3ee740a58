import { Inject, Injectable } from '@nestjs/common';
import { type SQL, sql } from '../../database/sql.js';
import { POOL, type Pool } from '../../database/queries.js';
import { HEAD_COLUMNS, toResourceHead, type ResourceHeadRow } from '../listing/resource-row.js';
import { ResourceReader } from '../listing/resource-reader.js';
import { type ResourceSummary } from '../listing/resource.dto.js';
import { type NeighbourRow, DEEPER_BOUNDS, DIRECT_BOUNDS, Neighbourhood } from './neighbourhood.js';
import { edgesFrom, edgesTo } from './neighbour.sql.js';
import { type RelationGraph, type RelationEdge } from './relation-graph.dto.js';
import { RELATION_TYPES, type ResourceKey, type ResourceSelector } from '@maestro/core';

const WORDS: Readonly<Record<string, { readonly label: string; readonly reverse: string }>> = RELATION_TYPES;

/** An edge as the API shows it. An unknown relation type, from a newer plugin that was removed again, is shown as is. */
function toRelationEdge(row: NeighbourRow): RelationEdge {
  const { type, fromId, toId } = row;
  const { label, reverse } = WORDS[type] ?? { label: type, reverse: type };
  const dangling = toId === null;
  const selector = selectorOf(row);
  const key = keyOf(row);
  return {
    ...{ type, label, reverse, from: fromId, to: toId, dangling },
    ...(dangling && key && { key }),
    ...(selector && { selector }),
  };
}

function selectorOf({ toKind, toTag, toHostName, toUrn, toNetwork }: NeighbourRow): ResourceSelector | undefined {
  if (toTag !== null && toKind !== null) return { kind: toKind, tag: toTag };
  const kind = toKind === null ? {} : { kind: toKind };
  if (toHostName !== null) return { ...kind, hostName: toHostName };
  if (toUrn !== null) return { ...kind, urn: toUrn };
  if (toNetwork === null) return undefined;
  return { ...kind, ...(toNetwork.includes('/') ? { cidr: toNetwork } : { address: toNetwork }) };
}

function keyOf({ toProvider, toKind, toUid }: NeighbourRow): ResourceKey | undefined {
  return toProvider === null || toKind === null || toUid === null
    ? undefined
    : { provider: toProvider, kind: toKind, uid: toUid };
}

/** Finds the neighbourhood of a resource, in both directions, across connections and providers. */
@Injectable()
export class RelationGraphService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ResourceReader) private readonly resources: ResourceReader,
  ) {}

  /**
   * @param depth the maximum number of edges, from 1.
   * @throws ProblemError 404 if there is no such resource.
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
    return (await this.pool.query<NeighbourRow>(query)).rows;
  }

  async #nodes(ids: readonly string[]): Promise<ResourceSummary[]> {
    const { rows } = await this.pool.query<ResourceHeadRow & Record<string, unknown>>(
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

/**
 * Copies the ends of edges to those that refer to them with `like`.
 *
 * @param most the number of wanted rows; there may be a few more.
 */
function withEndsAlike(rows: readonly NeighbourRow[], most: number): readonly NeighbourRow[] {
  const ends = new Map<string, NeighbourRow[]>();
  for (const row of rows) {
    if (row.like) continue;
    const known = ends.get(row.id);
    if (known) known.push(row);
    else ends.set(row.id, [row]);
  }
  const complete: NeighbourRow[] = [];
  for (const row of rows) {
    if (complete.length >= most) break;
    if (row.like) complete.push(...(ends.get(row.like) ?? []).map(({ toId }) => ({ ...row, toId })));
    else complete.push(row);
  }
  return complete;
}
