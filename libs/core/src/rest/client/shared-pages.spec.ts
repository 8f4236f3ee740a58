import { defer, lastValueFrom, type Observable, of, throwError } from 'rxjs';
import type { ListAnswer } from '../declaration/page-plan.js';
import { SharedPages } from './shared-pages.js';

const [KIND, JOIN] = [{}, {}];

describe('a page that two read', () => {
  let asked: number;
  let pages: SharedPages;

  beforeEach(() => {
    asked = 0;
    pages = new SharedPages();
  });

  const ask = defer(() => of<ListAnswer>({ rows: [(asked += 1)] }));
  const rows = async (reader: object, key = 'a', request: Observable<ListAnswer> = ask) =>
    (await lastValueFrom(pages.read(key, reader, request))).rows;

  it('is requested once for both readers', async () => {
    expect([await rows(KIND), await rows(JOIN)]).toEqual([[1], [1]]);
  });

  it('is requested again for who has had it, and then once more for both', async () => {
    const seen = [await rows(KIND), await rows(KIND), await rows(JOIN), await rows(JOIN)];

    expect(seen).toEqual([[1], [2], [2], [3]]);
  });

  it('is another one with another request', async () => {
    expect([await rows(KIND, 'a'), await rows(JOIN, 'b')]).toEqual([[1], [2]]);
  });

  it('is requested again by the other after a failure', async () => {
    const broken = throwError(() => new Error('broken'));

    await expect(rows(KIND, 'a', broken)).rejects.toThrow('broken');
    await expect(rows(JOIN, 'a', broken)).rejects.toThrow('broken');
    expect(await rows(JOIN)).toEqual([1]);
  });
});
