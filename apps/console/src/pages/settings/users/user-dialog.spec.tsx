import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ApiServer, startApiServer } from '../../../../test/api-server';
import { renderInApp } from '../../../../test/render';
import { UserDialog } from './user-dialog';

const ADA = {
  ...{ id: '1', name: 'ada', signsInWith: 'password' as const, role: 'limited' as const, hasPassword: true },
  connections: [
    { connectionId: 'a', role: 'viewer' as const },
    { connectionId: 'b', role: 'operator' as const },
  ],
  ...{ linkExpiresAt: null, createdAt: '2026-11-20T10:00:00Z', signedInAt: null, disabledAt: null },
};

const CONNECTIONS = {
  items: [
    { id: 'a', name: 'Production' },
    { id: 'b', name: 'Staging' },
  ],
  nextCursor: null,
};

describe('the dialog of a user', { timeout: 60_000 }, () => {
  let server: ApiServer | undefined;
  let closed = false;

  afterEach(() => server?.close());

  async function open(user?: typeof ADA) {
    closed = false;
    server = await startApiServer({
      'GET /connections': CONNECTIONS,
      'POST /users': { ...ADA, code: 'the-code' },
      'PATCH /users/1': ADA,
      'DELETE /users/1': {},
    });
    renderInApp(<UserDialog user={user} onClose={() => (closed = true)} />);
    return server;
  }

  it('creates a user with a role for each connection, and shows the link once', async () => {
    const { received } = await open();
    await userEvent.type(await screen.findByRole('textbox', { name: /Name/ }), ' ada ');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Role' }), 'limited');
    await userEvent.click(screen.getByRole('button', { name: 'Create user' }));
    expect(await screen.findByText(/at least one connection/)).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText('Staging'), 'Operator');
    await userEvent.click(screen.getByRole('button', { name: 'Create user' }));

    expect(await received('POST /users')).toEqual({
      ...{ name: 'ada', role: 'limited', connections: [{ connectionId: 'b', role: 'operator' }] },
    });
    expect(await screen.findByText(/\/sign-in\/password#the-code$/)).toBeTruthy();
  });

  it('changes different roles for different connections, and the name', async () => {
    const { received } = await open(ADA);
    await userEvent.selectOptions(await screen.findByLabelText('Production'), 'Admin');
    const name = screen.getByRole('textbox', { name: /Name/ });
    await userEvent.clear(name);
    await userEvent.type(name, 'ada lovelace');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await received('PATCH /users/1')).toEqual({
      ...{ name: 'ada lovelace', role: 'limited' },
      connections: [
        { connectionId: 'a', role: 'admin' },
        { connectionId: 'b', role: 'operator' },
      ],
    });
    await vi.waitFor(() => expect(closed).toBe(true), { timeout: 30_000 });
  });

  it('deletes a user after saying what is lost', async () => {
    const { received } = await open(ADA);
    await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
    const question = within(screen.getByRole('alert'));
    expect(question.getByText(/Views and queries that are not shared/)).toBeTruthy();
    await userEvent.click(question.getByRole('button', { name: 'Delete ada' }));

    await received('DELETE /users/1');
    await vi.waitFor(() => expect(closed).toBe(true), { timeout: 30_000 });
  });
});
