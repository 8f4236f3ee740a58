import { viewsOf, type ViewChart, type ViewDefinition } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { type Caller } from '../access/caller/caller.js';
import { isEverywhere } from '../access/caller/connection-roles.js';
import { POOL, type Pool, type Queries } from '../database/queries.js';
import { unknownView } from '../http/problems/problem.error.js';
import { PluginRegistry } from '../plugins/plugin-registry.js';
import { type ViewDto } from './view.dto.js';

/** A saved view. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly query: string;
  readonly entity: string | null;
  readonly columns: readonly string[] | null;
  readonly sort: string | null;
  readonly charts: readonly ViewChart[];
  readonly owner: string;
  readonly shared: boolean;
}

/** A row of saved views. */
export interface ViewRow extends SavedView, Record<string, unknown> {}

/** The columns of a {@link ViewRow}. */
export const VIEW_COLUMNS = 'id, name, description, query, entity, columns, sort, charts, owner, shared';

/** Finds the views that a caller may see: own and shared ones, and those that core and plugins ship. */
@Injectable()
export class ViewStore {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
  ) {}

  async list(caller: Caller | undefined): Promise<readonly ViewDto[]> {
    const { rows } = await this.pool.query<ViewRow>(
      `select ${VIEW_COLUMNS} from saved_view where shared or owner = $1 order by shared, name, id`,
      [caller?.tokenName ?? null],
    );
    return [...rows.map((row) => viewOf(row, caller)), ...this.#shipped()];
  }

  /** @throws ProblemError 404 if there is no such view, or if it is somebody else's own. */
  async require(id: string, caller: Caller | undefined): Promise<ViewDto> {
    const shipped = this.#shipped().find((view) => view.id === id);
    return shipped ?? viewOf(await this.saved(id, caller), caller);
  }

  /** Whether a view ships, and so cannot be changed. */
  isShipped(id: string): boolean {
    return this.#shipped().some((view) => view.id === id);
  }

  /**
   * The row of a view that somebody saved. Within a transaction, it is locked.
   *
   * @throws ProblemError as `require`.
   */
  async saved(id: string, caller: Caller | undefined, transaction?: Queries): Promise<ViewRow> {
    if (!isUUID(id)) throw unknownView(id);
    const { rows } = await (transaction ?? this.pool).query<ViewRow>(
      `select ${VIEW_COLUMNS} from saved_view where id = $1 and (shared or owner = $2) ${transaction ? 'for update' : ''}`,
      [id, caller?.tokenName ?? null],
    );
    const [row] = rows;
    if (!row) throw unknownView(id);
    return row;
  }

  #shipped(): readonly ViewDto[] {
    return viewsOf(this.plugins.plugins().map(({ manifest }) => manifest)).map(shippedView);
  }
}

/** Who may change a view: its owner while it is not shared, and operators and admins once it is. */
export const mayChange = ({ shared }: Pick<ViewRow, 'shared'>, caller: Caller | undefined): boolean =>
  !shared || (caller !== undefined && isEverywhere(caller, 'operator'));

/** A saved view as a caller sees it. */
export function viewOf(row: ViewRow, caller: Caller | undefined): ViewDto {
  const { id, name, description, query, entity, columns, sort, charts, owner, shared } = row;
  const visibility = shared ? 'shared' : 'own';
  return {
    ...{ id, name, description, query, entity, columns, sort, charts, owner, visibility },
    editable: mayChange(row, caller),
  };
}

const shippedView = ({ id, title, about, query, entity, columns, sort, charts }: ViewDefinition): ViewDto => ({
  id,
  name: title,
  description: about,
  query,
  entity: entity ?? null,
  columns: columns ?? null,
  sort: sort ?? null,
  charts: charts ?? [],
  owner: null,
  visibility: 'shared',
  editable: false,
});
