import { AsyncLocalStorage } from 'node:async_hooks';
import { escapeLiteral } from 'pg';
import { SCOPED_SCHEMA } from './scoped-tables.sql.js';

/** The connections whose rows statements see: all of them, or those with these ids. */
export type ReadingScope = 'everything' | readonly string[];

/** Work whose scope may become known while it runs, as that of a request does once its caller is identified. */
export interface ScopedWork {
  scope: ReadingScope;
  /** What its caller may see, where a change sees more. Default: the scope. */
  shown?: ReadingScope;
}

const WORK = new AsyncLocalStorage<ScopedWork>();

/** Runs work, of which every statement sees the rows of a scope only. The scope may be replaced while it runs. */
export const withinScope = <Result>(work: ScopedWork, run: () => Result): Result => WORK.run(work, run);

/** Runs work that sees everything, regardless of the caller: what is the same for everybody, and what the host does itself. */
export const beyondScope = <Result>(run: () => Result): Result => WORK.run({ scope: 'everything' }, run);

/** The scope of the current work. Work of nobody, such as a job, sees everything. */
export const readingScope = (): ReadingScope => WORK.getStore()?.scope ?? 'everything';

/** Whether the caller of the current work may see a connection. */
export function mayBeShown(connectionId: string): boolean {
  const work = WORK.getStore();
  const shown = work?.shown ?? work?.scope ?? 'everything';
  return shown === 'everything' || shown.includes(connectionId);
}

/** The setting that the views of the schema read. */
export const SCOPE_SETTING = 'maestro.connections';

/**
 * The statement that limits the rest of a transaction to the current scope: unqualified names of tables then mean the
 * views of {@link SCOPED_SCHEMA}. Undefined if everything is seen, so that such statements are what they would be
 * without scopes.
 */
export function scopeStatement(): string | undefined {
  const scope = readingScope();
  if (scope === 'everything') return undefined;
  return `${REQUIRE_SCHEMA}; set local search_path = ${SCOPED_SCHEMA}, "$user", public; ${connectionsSetting(scope)}`;
}

/** Without the views, names would mean the tables. Fails then, and keeps the views until the transaction ends. */
const REQUIRE_SCHEMA = `lock table ${SCOPED_SCHEMA}.present in access share mode`;

/** The statement that sets the connections of a transaction. Not a query, so that its isolation may still be set. */
export const connectionsSetting = (connections: readonly string[]): string =>
  `set local ${SCOPE_SETTING} = ${escapeLiteral(`{${connections.join(',')}}`)}`;
