import { ProblemError } from '../problems/problem.error.js';
import { ListCursors, PLACE_RULES } from './page-cursor.js';

const ID = '0b0c7f3e-6d0e-4a69-8f0e-0d7b8a5a1c11';
const RULES = [PLACE_RULES.text, PLACE_RULES.uuid];
const LIST = new ListCursors({ sort: 'name' }, RULES);
/** The fingerprint within each of its cursors. */
const [, FINGERPRINT] = JSON.parse(Buffer.from(LIST.write([]), 'base64url').toString()) as [number, string];

function problemOf(cursor: string): ProblemError {
  try {
    LIST.read(cursor);
  } catch (error) {
    if (error instanceof ProblemError) return error;
  }
  throw new Error('The cursor was accepted.');
}

describe('the cursors of a list', () => {
  it('hold the position that was written', () => {
    const cursor = LIST.write(['wéb-1', ID]);

    const place = LIST.read(cursor);

    expect(place).toEqual(['wéb-1', ID]);
  });

  it.each([
    ['an empty text', ''],
    ['a text that is not base64url', 'a b'],
    ['a text that is not JSON', 'bm9wZQ'],
    ['a cursor without a version', Buffer.from(JSON.stringify([FINGERPRINT, 'web-1', ID])).toString('base64url')],
    ['JSON that is not an array', Buffer.from('{"a":1}').toString('base64url')],
    ['too few values', LIST.write(['web-1'])],
    ['too many values', LIST.write(['web-1', ID, ID])],
    ['an invalid id', LIST.write(['web-1', "1' or 1=1"])],
    ['a NUL character', LIST.write(['web\0', ID])],
    ['null instead of a text', LIST.write([null, ID])],
  ])('are refused: %s', (_what, cursor) => {
    const { facts } = problemOf(cursor);

    expect(facts).toMatchObject({
      code: 'invalid-cursor',
      errors: [{ field: 'cursor', message: 'cursor is malformed' }],
    });
  });

  it('are refused if they are from another version', () => {
    const cursor = Buffer.from(JSON.stringify([2, FINGERPRINT, 'web-1', ID])).toString('base64url');

    const { facts } = problemOf(cursor);

    expect(facts.errors).toEqual([{ field: 'cursor', message: 'cursor is from another version of this host' }]);
  });

  it('are refused if they are from another list', () => {
    const cursor = new ListCursors({ sort: '-name' }, RULES).write(['web-1', ID]);

    const { facts } = problemOf(cursor);

    expect(facts.errors).toEqual([{ field: 'cursor', message: 'cursor belongs to another list, filter or order' }]);
  });

  it('continue after the last row shown if there are more rows', () => {
    const next = LIST.next(['a', 'b', 'c'], 2, (row) => [row, ID]);

    expect(LIST.read(next ?? undefined)).toEqual(['b', ID]);
  });

  it.each([[[]], [['a']], [['a', 'b']]])('end when a page shows all of %j', (rows: string[]) => {
    expect(LIST.next(rows, 2, (row) => [row, ID])).toBeNull();
  });

  it('start at the beginning without a cursor', () => {
    expect(LIST.read(undefined)).toBeUndefined();
  });
});
