import { Inject, Injectable } from '@nestjs/common';
import { type Caller } from '../../access/caller/caller.js';
import { type ConnectionRole, isAllowedOn, isEverywhere } from '../../access/caller/connection-roles.js';
import { POOL, type Pool } from '../../database/queries.js';
import { invalidField } from '../../http/problems/problem.error.js';

/** What the token of a feed reads. Without connections: all of them. */
export interface FeedLimit {
  readonly connections?: readonly ConnectionRole[];
  /** Whether it reads nothing once its creator may no longer read one of them. */
  readonly endsWithCreator: boolean;
}

/** Limits feeds to connections, at most those of their creator. */
@Injectable()
export class FeedLimits {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /**
   * The limits of a feed that a caller creates. Feeds of admins of all connections outlive them, like other tokens that they create; those of
   * others do not.
   *
   * @param wanted ids of connections; default: all of which the caller is an admin.
   * @throws {ProblemError} 400 for a connection that does not exist, or of which the caller is no admin: both alike.
   */
  async of(wanted: readonly string[] | undefined, caller: Caller | undefined): Promise<FeedLimit> {
    const isUnlimited = caller === undefined || isEverywhere(caller, 'admin');
    if (wanted === undefined && isUnlimited) return { endsWithCreator: false };
    const own = (id: string): boolean => isUnlimited || isAllowedOn(caller, 'admin', id);
    const ids = wanted ?? (caller?.connections ?? []).map(({ connectionId }) => connectionId).filter(own);
    const { rows } = await this.pool.query<{ id: string }>('select id from connection where id = any ($1::uuid[])', [
      ids,
    ]);
    const known = new Set(rows.map(({ id }) => id));
    const refused = wanted?.find((id) => !known.has(id) || !own(id));
    if (refused !== undefined)
      throw invalidField(
        'connections',
        `connections: you are an admin of no connection ${refused}. Take the ids from GET /connections.`,
      );
    return {
      connections: ids.filter((id) => known.has(id)).map((connectionId) => ({ connectionId, role: 'viewer' })),
      endsWithCreator: !isUnlimited,
    };
  }
}
