import { viewProblems } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../access/audit/audit.service.js';
import { accessProblem } from '../access/caller/access-problems.js';
import { type Caller } from '../access/caller/caller.js';
import { inTransaction } from '../database/in-transaction.js';
import { POOL, type Pool, type Queries } from '../database/queries.js';
import { invalidField, invalidRequest } from '../http/problems/problem.error.js';
import { QueryResolver } from '../vocabulary/query-resolver.service.js';
import { type CreateViewDto, type UpdateViewDto, type ViewDto } from './view.dto.js';
import { mayChange, type SavedView, VIEW_COLUMNS, viewOf, type ViewRow, ViewStore } from './view-store.js';

/** More would make a menu that nobody reads. */
const MOST_VIEWS = 200;

type Content = Omit<SavedView, 'id' | 'owner'>;

/** Saves, changes and deletes views. Changes of shared ones are recorded in the audit. */
@Injectable()
export class ViewEditor {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ViewStore) private readonly store: ViewStore,
    @Inject(QueryResolver) private readonly queries: QueryResolver,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /** @throws ProblemError 400 with the position of a mistake in the query, or if there are too many, 403 to share without the role. */
  async create(wanted: CreateViewDto, caller: Caller): Promise<ViewDto> {
    const content = contentOf(wanted);
    await this.#check(content, caller);
    return inTransaction(this.pool, async (transaction) => {
      await demandRoom(transaction, content.shared, caller);
      const { rows } = await transaction.query<ViewRow>(
        `insert into saved_view (name, description, query, entity, columns, sort, charts, shared, owner)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${VIEW_COLUMNS}`,
        [...valuesOf(content), caller.tokenName],
      );
      const [made] = rows;
      if (!made) throw new Error('The database kept no row of the new view');
      await this.#record('view.create', made, caller, transaction);
      return viewOf(made, caller);
    });
  }

  /** @throws ProblemError as {@link create}; 404 if there is no such view. */
  async update(id: string, changes: UpdateViewDto, caller: Caller): Promise<ViewDto> {
    this.#demandSaved(id);
    const before = await this.store.saved(id, caller);
    await this.#check(contentOf(changes, before), caller, before);
    return inTransaction(this.pool, async (transaction) => {
      const now = await this.store.saved(id, caller, transaction);
      const content = contentOf(changes, now);
      demandRole(now, content, caller);
      if (content.shared !== now.shared) await demandRoom(transaction, content.shared, caller);
      const { rows } = await transaction.query<ViewRow>(
        `update saved_view set name = $1, description = $2, query = $3, entity = $4, columns = $5, sort = $6, charts = $7,
           shared = $8, owner = $9, updated_at = now() where id = $10 returning ${VIEW_COLUMNS}`,
        // Who takes back a view that somebody else shared keeps it.
        [...valuesOf(content), now.shared && !content.shared ? caller.tokenName : now.owner, id],
      );
      const [made] = rows;
      if (!made) throw new Error('The database kept no row of the changed view');
      if (now.shared || made.shared) await this.#record('view.update', { ...made, shared: true }, caller, transaction);
      return viewOf(made, caller);
    });
  }

  /** @throws ProblemError 404 if there is no such view, 403 for a shared one without the role. */
  async remove(id: string, caller: Caller): Promise<void> {
    this.#demandSaved(id);
    await inTransaction(this.pool, async (transaction) => {
      const row = await this.store.saved(id, caller, transaction);
      demandRole(row, row, caller);
      await transaction.query('delete from saved_view where id = $1', [id]);
      await this.#record('view.remove', row, caller, transaction);
    });
  }

  #demandSaved(id: string): void {
    if (!this.store.isShipped(id)) return;
    throw invalidField('id', `id: the view ${id} ships with Maestro or a plugin. Save a copy, and change that.`);
  }

  async #check(content: Content, caller: Caller, before?: ViewRow): Promise<void> {
    demandRole(before ?? content, content, caller);
    const { query, entity, columns, sort, charts } = content;
    const checked = {
      query,
      charts,
      ...(entity !== null && { entity }),
      ...(columns && { columns }),
      ...(sort !== null && { sort }),
    };
    const problems = viewProblems(checked, await this.queries.fields(true));
    const [first] = problems;
    if (first) throw invalidRequest(problems, problems.length === 1 ? first.message : undefined);
  }

  async #record(
    action: 'view.create' | 'view.update' | 'view.remove',
    { id, name, query, shared }: ViewRow,
    caller: Caller,
    transaction: Queries,
  ): Promise<void> {
    if (shared) await this.audit.record({ caller, action, target: id, detail: { name, query } }, transaction);
  }
}

/** Sharing a view, and changing a shared one, needs a role. */
function demandRole(before: Pick<ViewRow, 'shared'>, after: Pick<ViewRow, 'shared'>, caller: Caller): void {
  if (!mayChange(before, caller) || !mayChange(after, caller)) throw accessProblem.forbidden('operator', caller);
}

async function demandRoom(transaction: Queries, shared: boolean, { tokenName }: Caller): Promise<void> {
  const { rows } = await transaction.query<{ count: number }>(
    'select count(*)::int as count from saved_view where case when $1 then shared else not shared and owner = $2 end',
    [shared, tokenName],
  );
  if ((rows[0]?.count ?? 0) >= MOST_VIEWS)
    throw invalidField('name', `name: there are ${MOST_VIEWS} ${shared ? 'shared' : 'own'} views. Delete one first.`);
}

function contentOf(wanted: UpdateViewDto, before?: Content): Content {
  const { name, description, query, entity, columns, sort, charts, visibility } = wanted;
  return {
    name: name ?? before?.name ?? '',
    description: description ?? before?.description ?? '',
    query: query ?? before?.query ?? '',
    entity: entity === undefined ? (before?.entity ?? null) : entity,
    columns: columns === undefined ? (before?.columns ?? null) : columns,
    sort: sort === undefined ? (before?.sort ?? null) : sort,
    charts: charts ?? before?.charts ?? [],
    shared: visibility ? visibility === 'shared' : (before?.shared ?? false),
  };
}

const valuesOf = ({ name, description, query, entity, columns, sort, charts, shared }: Content): unknown[] => [
  ...[name, description, query, entity, columns, sort, JSON.stringify(charts), shared],
];
