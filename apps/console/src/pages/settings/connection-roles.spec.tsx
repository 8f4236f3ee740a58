import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { type ApiServer, startApiServer } from '../../../test/api-server';
import { renderInApp } from '../../../test/render';
import { ConnectionRoles, RightsInput } from './connection-roles';
import { type RightsDraft, rightsOf } from './rights-draft';

const NAMES = { a: 'Production', b: 'Staging' };

const connections = (names: Readonly<Record<string, string>>) => ({
  items: Object.entries(names).map(([id, name]) => ({ id, name })),
  nextCursor: null,
});

describe('the roles of a user or a token', { timeout: 60_000 }, () => {
  let server: ApiServer | undefined;
  let chosen: RightsDraft;

  afterEach(() => server?.close());

  function Form({ initial, error }: { readonly initial: RightsDraft; readonly error?: string }) {
    const [value, setValue] = useState(initial);
    chosen = value;
    return <RightsInput value={value} onChange={setValue} errors={{ connections: error }} />;
  }

  async function form(initial: RightsDraft, names: Readonly<Record<string, string>> = NAMES, error?: string) {
    server = await startApiServer({ 'GET /connections': connections(names) });
    renderInApp(<Form initial={initial} error={error} />);
    return within(await screen.findByRole('group', { name: 'Connections' }));
  }

  const optionsOf = (select: HTMLElement) =>
    within(select)
      .getAllByRole('option')
      .map(({ textContent }) => textContent);

  it('are chosen for each connection, or none', async () => {
    const group = await form({ role: 'limited', roles: { b: 'viewer' } });

    const production = group.getByLabelText('Production');
    expect(optionsOf(production)).toEqual(['No access', 'Viewer', 'Operator', 'Admin']);
    await userEvent.selectOptions(production, 'Operator');
    await userEvent.selectOptions(group.getByLabelText('Staging'), 'No access');

    expect(rightsOf(chosen)).toEqual({ role: 'limited', connections: [{ connectionId: 'a', role: 'operator' }] });
  });

  it('are at least the role for all connections', async () => {
    const group = await form({ role: 'viewer', roles: {} });

    expect(optionsOf(group.getByLabelText('Staging'))).toEqual(['Viewer, as for all', 'Operator', 'Admin']);
    await userEvent.selectOptions(group.getByLabelText('Staging'), 'Admin');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Role' }), 'admin');

    expect(screen.queryByRole('group', { name: 'Connections' })).toBeNull();
    expect(rightsOf(chosen)).toEqual({ role: 'admin', connections: [] });
  });

  it('are found among many connections, and say what is wrong', async () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`id-${n}`, `account ${n}`]));
    const group = await form({ role: 'limited', roles: {} }, many, 'Choose a role');

    expect(group.getAllByRole('combobox')).toHaveLength(12);
    await userEvent.type(group.getByRole('textbox', { name: 'Filter connections' }), ' Account 11');
    expect(group.getAllByRole('combobox')).toHaveLength(1);
    expect(group.getByRole('alert').textContent).toBe('Choose a role');
  });

  it('are listed as far as they are effective', async () => {
    server = await startApiServer({ 'GET /connections': connections(NAMES) });
    const roles = [
      { connectionId: 'a', role: 'operator' },
      { connectionId: 'b', role: 'viewer' },
    ] as const;
    renderInApp(<ConnectionRoles role="viewer" connections={roles} />);

    expect(await screen.findByText('Operator of Production')).toBeTruthy();
    expect(screen.getByText('Viewer of all connections')).toBeTruthy();
    expect(screen.queryByText(/Staging/)).toBeNull();
  });
});
