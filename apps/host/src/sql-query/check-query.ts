import { FUNCTIONS, NODES, TYPES } from './allowed-sql.constants.js';

/** Characters of a query. Longer ones could nest so deeply that a parser fails. */
const MAX_LENGTH = 10_000;

/** How many brackets may be open at once. */
const MAX_DEPTH = 200;

/** A query that is refused before it reaches the database. */
export class RefusedQueryError extends Error {
  override readonly name = 'RefusedQueryError';

  /** @param position in characters, from 1; undefined if it concerns the query as a whole. */
  constructor(
    message: string,
    readonly position?: number,
  ) {
    super(message);
  }
}

/** A node of PostgreSQL's parse tree, as JSON. */
type Tree = Readonly<Record<string, unknown>>;

/**
 * Checks that a query is one SELECT, VALUES or WITH over the schema `inventory`, with known functions and types only.
 * What is not known to be harmless is refused. It uses PostgreSQL's own parser, so the server reads the query alike.
 *
 * @throws RefusedQueryError
 */
export async function checkQuery(query: string): Promise<void> {
  requireModest(query);
  const statements = await parseQuery(query);
  const [{ stmt } = {}] = statements;
  if (stmt === undefined) throw new RefusedQueryError('The query is empty. Write a SELECT.');
  if (statements.length > 1)
    throw new RefusedQueryError('Only one statement is allowed. Remove what follows the first semicolon.');
  const walk = { query, bytes: Buffer.from(query), ctes: namesOfCtes(stmt) };
  if (!('SelectStmt' in stmt)) throw new RefusedQueryError('Only SELECT, VALUES and WITH … SELECT are allowed.');
  visit(stmt, walk);
}

function requireModest(query: string): void {
  if (query.trim() === '') throw new RefusedQueryError('The query is empty. Write a SELECT.');
  if (query.length > MAX_LENGTH)
    throw new RefusedQueryError(`The query is longer than ${MAX_LENGTH} characters. Shorten it.`);
  if (query.includes('\0')) throw new RefusedQueryError('The query contains a null character. Remove it.');
  let depth = 0;
  for (const character of query) {
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    if (depth > MAX_DEPTH)
      throw new RefusedQueryError(`More than ${MAX_DEPTH} brackets are open at once. Nest the query less.`);
  }
}

/** Parses a query as PostgreSQL does. Throws a {@link RefusedQueryError} if that fails. */
export async function parseQuery(query: string): Promise<readonly { readonly stmt?: Tree }[]> {
  const { hasSqlDetails, parse } = await import('libpg-query');
  try {
    const { stmts = [] } = (await parse(query)) as { readonly stmts?: readonly { readonly stmt?: Tree }[] };
    return stmts;
  } catch (error) {
    if (hasSqlDetails(error)) throw new RefusedQueryError(error.message, (error.sqlDetails?.cursorPosition ?? 0) + 1);
    // The parser runs out of stack.
    throw new RefusedQueryError('The query is nested too deeply. Simplify it.');
  }
}

interface Walk {
  readonly query: string;
  readonly bytes: Buffer;
  readonly ctes: ReadonlySet<string>;
}

/** Visits every node. Keys that begin with a capital are types of nodes; others are fields. */
function visit(value: unknown, walk: Walk): void {
  if (Array.isArray(value)) value.forEach((item) => visit(item, walk));
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value as Tree)) {
      if (/^[A-Z]/.test(key)) requireNode(key, (inner ?? {}) as Tree, walk);
      else requireField(key, inner, walk);
      visit(inner, walk);
    }
}

function requireNode(type: string, node: Tree, walk: Walk): void {
  if (!NODES.has(type)) throw refused(`${type} is not allowed in a query`, node, walk);
  if (type === 'FuncCall') requireFunction(node, walk);
  if (type === 'RangeVar') requireRelation(node, walk);
  if (type === 'SQLValueFunction' && !/DATE|TIME/.test(String(node['op'])))
    throw refused('Only the current date and time are allowed, and no names of users or schemas', node, walk);
  if (type === 'TypeName') requireType(node, walk);
  if (type === 'A_Expr' && namesIn(node['name']).length > 1)
    throw refused('Write operators without a schema', node, walk);
  if (type === 'SubLink' && namesIn(node['operName']).length > 1)
    throw refused('Write operators without a schema', node, walk);
}

function requireField(key: string, inner: unknown, walk: Walk): void {
  if (key === 'lockingClause') throw new RefusedQueryError('Rows cannot be locked. Remove FOR UPDATE or FOR SHARE.');
  if (key === 'intoClause') throw new RefusedQueryError('INTO is not allowed, because a query only reads.');
  if (key === 'typeName') requireType(inner as Tree, walk);
  if (key === 'useOp' && namesIn(inner).length > 0) throw new RefusedQueryError('ORDER BY … USING is not allowed.');
}

function requireFunction(node: Tree, walk: Walk): void {
  const names = namesIn(node['funcname']);
  const name = names.at(-1) ?? '';
  const schema = names.length > 1 ? names.slice(0, -1).join('.') : undefined;
  const isOwn = name === 'resource_at' && (schema === undefined || schema === 'inventory');
  if (isOwn || ((schema === undefined || schema === 'pg_catalog') && FUNCTIONS.has(name))) return;
  throw refused(`The function ${names.join('.')} is not allowed`, node, walk);
}

function requireRelation(node: Tree, walk: Walk): void {
  const { catalogname, schemaname, relname } = node;
  if (catalogname === undefined && schemaname === 'inventory') return;
  const isPlain = catalogname === undefined && schemaname === undefined;
  // PostgreSQL searches its own catalog first, and everything in it is named like this.
  if (isPlain && (walk.ctes.has(String(relname)) || !/^pg_/.test(String(relname)))) return;
  const name = [catalogname, schemaname, relname].filter((part) => part !== undefined).join('.');
  throw refused(`${name} is not in the schema inventory, the only one that queries read`, node, walk);
}

function requireType(node: Tree, walk: Walk): void {
  const names = namesIn(node['names']);
  const isKnown =
    (names.length === 1 || (names.length === 2 && names[0] === 'pg_catalog')) && TYPES.has(names.at(-1) ?? '');
  if (!isKnown || node['pct_type'] === true) throw refused(`The type ${names.join('.')} is not allowed`, node, walk);
}

function namesOfCtes(tree: unknown): Set<string> {
  const names = new Set<string>();
  JSON.stringify(tree, (key, value: unknown) => {
    if (key === 'ctename') names.add(String(value));
    return value;
  });
  return names;
}

function namesIn(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.map((item) => String((item as { readonly String?: { readonly sval?: string } }).String?.sval ?? ''));
}

/** The location in the tree is in bytes, from 0. */
function refused(message: string, node: Tree, { bytes }: Walk): RefusedQueryError {
  const location = typeof node['location'] === 'number' ? node['location'] : undefined;
  const position = location === undefined ? undefined : [...bytes.subarray(0, location).toString()].length + 1;
  return new RefusedQueryError(`${message}. See docs/sql.md for what is.`, position);
}
