import { act, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { type Catalogue, indexCatalogue } from '../../catalogue/catalogue';
import { useColumnChoice } from './use-column-choice';

describe('the columns of a list', () => {
  afterEach(() => localStorage.clear());

  const CATALOGUE: Catalogue = indexCatalogue({ categories: [], entities: [], kinds: [] });
  const look = (list: string) =>
    renderHook((props) => useColumnChoice(CATALOGUE, { id: props.list }), { initialProps: { list } });
  const shown = ({ result }: ReturnType<typeof look>) => result.current.columns.map(({ id }) => id);

  it('are chosen separately for each list', () => {
    const usual = shown(look('volumes'));
    const page = look('servers');

    act(() => page.result.current.choose(['uid']));
    expect(shown(page)).toEqual(['name', 'uid']);

    page.rerender({ list: 'volumes' });
    expect(shown(page)).toEqual(usual);
    page.rerender({ list: 'servers' });
    expect(shown(page)).toEqual(['name', 'uid']);
  });

  it('are those of a view, until others are chosen', () => {
    let given: string[] | undefined = ['uid', 'attributes.vcpus'];
    const page = renderHook(() =>
      useColumnChoice(CATALOGUE, { id: 'servers' }, given, () => {
        given = undefined;
      }),
    );
    const before = shown(page as unknown as ReturnType<typeof look>);
    act(() => page.result.current.choose(['region']));
    page.rerender();

    expect([before, shown(page as unknown as ReturnType<typeof look>)]).toEqual([
      ['name', 'uid'],
      ['name', 'region'],
    ]);
  });

  it('are stored in the browser', () => {
    const { result } = look('servers');
    act(() => result.current.choose([]));

    expect(shown(look('servers'))).toEqual(['name']);
  });
});
