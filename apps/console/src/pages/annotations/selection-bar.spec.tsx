import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderInApp } from '../../../test/render';
import { DataTable } from '../../components/table/data-table';
import { Selection, selectColumn } from './selection';
import { SelectionBar } from './selection-bar';

const ROWS = ['web-1', 'web-2'].map((name) => ({ id: name, name })) as never[];

describe('the selection of a list', () => {
  const user = userEvent.setup();
  const selection = new Selection();
  const column = selectColumn(selection);
  const List = ({ query }: { readonly query: string }) => (
    <>
      <SelectionBar selection={selection} filter={{ query }} onClose={() => undefined} />
      <DataTable label="Servers" columns={[column]} rows={ROWS} rowId={({ id }) => id} />
    </>
  );
  const status = () => screen.getByRole('status').textContent;
  const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

  beforeEach(() => selection.clear());

  it('has single rows, or everything that matches', async () => {
    renderInApp(<List query="tag:web" />);
    const annotate = screen.getByRole<HTMLButtonElement>('button', { name: 'Annotate…' });

    expect([status(), annotate.disabled]).toEqual(['0 selected', true]);
    await user.click(box('Select web-2'));
    expect([status(), annotate.disabled, box('Select web-1').checked]).toEqual(['1 selected', false, false]);
    await user.click(box('All that match this list'));
    expect([status(), box('Select web-1').checked, box('Select web-1').disabled]).toEqual(['All selected', true, true]);
    await user.click(box('All that match this list'));
    expect([status(), box('Select web-2').checked]).toEqual(['0 selected', false]);
  });

  it('is empty again when the list changes, and says when it is too much', async () => {
    const { unmount } = renderInApp(<List query="tag:web" />);
    await user.click(box('Select web-1'));
    unmount();
    renderInApp(<List query="tag:db" />);

    expect(status()).toBe('0 selected');
    for (let index = 0; index < 501; index++) selection.toggle(`r${index}`);
    await screen.findByText(/501 selected. Select 500 at most/);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Annotate…' }).disabled).toBe(true);
  });
});
