import type { KindScenario } from '../scenario/kind-scenario.types.js';
import { RowShelves, type ShelfAddress } from './row-shelves.js';

const kind = {
  kind: 'acme.machine',
  samples: [{ id: 'one' }, { id: 'two' }, { id: 'three' }],
  id: ({ id }: { readonly id?: unknown }) => String(id),
  copy: (_sample: object, number: number) => ({ id: `copy-${number}` }),
} as unknown as KindScenario;
const of = (account: 0 | 1): ShelfAddress => ({ account, kind, part: '' });
const ids = (shelves: RowShelves, account: 0 | 1 = 0) => shelves.of(of(account)).map(({ id }) => id);

describe('the rows of a fake provider', () => {
  it('are the samples and then copies of them in the first account, and copies in the other', () => {
    const shelves = new RowShelves();
    shelves.fill(of(0), 4);
    shelves.fill(of(1), 2);

    expect(ids(shelves)).toEqual(['one', 'two', 'three', 'copy-3']);
    expect(ids(shelves, 1)).toEqual(['copy-10000000', 'copy-10000001']);
  });

  it('are replaced when a list is filled again', () => {
    const shelves = new RowShelves();
    shelves.fill(of(0), 3);
    shelves.fill(of(0), 1);

    expect(ids(shelves)).toEqual(['one']);
  });

  it('stay when a list is completed, which adds the samples that it lacks', () => {
    const shelves = new RowShelves();
    shelves.fill(of(0), 1);
    const added = shelves.another(of(0));
    shelves.of(of(0)).push(added);

    shelves.complete(of(0));
    shelves.complete(of(0));

    expect(ids(shelves)).toEqual(['one', added['id'], 'two', 'three']);
    expect(shelves.isFilled(of(0))).toBe(true);
  });
});
