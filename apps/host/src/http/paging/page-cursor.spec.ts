import { ProblemError } from '../problems/problem.error.js';
import { listFingerprint, PLACE_RULES, readCursor, writeCursor } from './page-cursor.js';

const LIST = listFingerprint({ sort: 'name' });
const ID = '0b0c7f3e-6d0e-4a69-8f0e-0d7b8a5a1c11';
const RULES = [PLACE_RULES.text, PLACE_RULES.uuid];

function problemOf(cursor: string, fingerprint = LIST): ProblemError {
  try {
    readCursor(cursor, fingerprint, RULES);
  } catch (error) {
    if (error instanceof ProblemError) return error;
  }
  throw new Error('The cursor was taken.');
}

describe('readCursor', () => {
  it('gives back the place that was written', () => {
    const cursor = writeCursor(LIST, ['wéb-1', ID]);

    const place = readCursor(cursor, LIST, RULES);

    expect(place).toEqual(['wéb-1', ID]);
  });

  it.each([
    ['nothing', ''],
    ['no base64url', 'a b'],
    ['no JSON', 'bm9wZQ'],
    ['a cursor without a version', Buffer.from(JSON.stringify([LIST, 'web-1', ID])).toString('base64url')],
    ['no list', Buffer.from('{"a":1}').toString('base64url')],
    ['too few values', writeCursor(LIST, ['web-1'])],
    ['too many values', writeCursor(LIST, ['web-1', ID, ID])],
    ['an id that is none', writeCursor(LIST, ['web-1', "1' or 1=1"])],
    ['a NUL', writeCursor(LIST, ['web\0', ID])],
    ['null where a text is', writeCursor(LIST, [null, ID])],
  ])('refuses %s', (_what, cursor) => {
    const { facts } = problemOf(cursor);

    expect(facts).toMatchObject({
      code: 'invalid-cursor',
      errors: [{ field: 'cursor', message: 'cursor is malformed' }],
    });
  });

  it('refuses the cursor of another version', () => {
    const cursor = Buffer.from(JSON.stringify([2, LIST, 'web-1', ID])).toString('base64url');

    const { facts } = problemOf(cursor);

    expect(facts.errors).toEqual([{ field: 'cursor', message: 'cursor is from another version of this host' }]);
  });

  it('refuses the cursor of another list', () => {
    const cursor = writeCursor(listFingerprint({ sort: '-name' }), ['web-1', ID]);

    const { facts } = problemOf(cursor);

    expect(facts.errors).toEqual([{ field: 'cursor', message: 'cursor belongs to another list, filter or order' }]);
  });
});
