import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { auditEvent } from './tables/access.table.js';
import { assigned, columnsOf, inserted } from './table.sql.js';
import { containingPattern, type SQL, sql } from './sql.js';

/** What `pg` sends of a piece. */
const sent = ({ text, values }: SQL) => ({ text, values });

describe('sql', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  it('numbers the parameters of pieces that are put together', () => {
    const piece = sql`a = ${1} and b in ${['x', 'y']}`;

    expect(sent(sql`select ${sql.identifier('c"d')} where ${piece} or ${piece} limit ${2}`)).toEqual({
      text: 'select "c""d" where a = $1 and b in ($2, $3) or a = $4 and b in ($5, $6) limit $7',
      values: [1, 'x', 'y', 1, 'x', 'y', 2],
    });
  });

  it('keeps an array as one parameter when that is asked for', () => {
    const ids = ['x', 'y'];

    expect(sent(sql`id = any (${sql.param(ids)}::text[])`)).toEqual({
      text: 'id = any ($1::text[])',
      values: [ids],
    });
  });

  it('puts something between pieces', () => {
    expect(sent(sql.join([sql`a`, sql`b`, sql`c`], ' or '))).toEqual({ text: 'a or b or c', values: [] });
    expect(sent(sql.join([], ' or '))).toEqual({ text: '', values: [] });
  });

  it('answers what the database says of a value, whatever it holds', async () => {
    const text = `'; drop table resource; --`;

    const { rows } = await database.pool.query(sql`select ${text}::text as text`);

    expect(rows).toEqual([{ text }]);
  });

  it('writes and reads columns as a table names them', async () => {
    const values = {
      action: 'token.create',
      target: 'one',
      tokenName: 'admin',
      detail: { role: 'admin' },
      address: undefined,
    };
    await database.pool.query(sql`insert into audit_event ${inserted(values)}`);
    await database.pool.query(sql`update audit_event set ${assigned({ target: 'two', at: sql`now()` })}`);

    const { rows } = await database.pool.query(sql`select ${columnsOf(auditEvent)} from audit_event`);

    expect(rows).toEqual([
      expect.objectContaining({
        action: 'token.create',
        target: 'two',
        tokenName: 'admin',
        address: null,
        tokenId: null,
      }),
    ]);
  });

  it.each(['100%', 'a_b', '\\', '%', 'plain'])('finds values that contain %s, and no others', async (text) => {
    const values = [`before ${text} after`, 'something else: 100 a b'];

    const { rows } = await database.pool.query(
      sql`select value from unnest(${sql.param(values)}::text[]) as value where value like ${containingPattern(text)}`,
    );

    expect(rows).toEqual([{ value: values[0] }]);
  });
});
