import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ApiServer, type Refusal, startApiServer } from '../../../../../test/api-server';
import { renderInApp } from '../../../../../test/render';
import type { Schemas } from '../../../../api/schemas.types';
import { SecretDialog } from './secret-dialog';

const TIMEOUT = { timeout: 20_000 };

const CONNECTION = { id: 'c-1', name: 'Production', regions: [] } as unknown as Schemas['ConnectionView'];
const PROVIDER = {
  id: 'digitalocean',
  title: 'DigitalOcean',
  credentials: {
    type: 'object',
    required: ['token'],
    properties: { token: { type: 'string', title: 'Token', description: 'An API token.' } },
  },
  guides: [],
  tasks: [],
} as unknown as Schemas['ProviderView'];
const OTHER_ACCOUNT: Refusal = {
  code: 'another-account',
  status: 409,
  title: 'Another account',
  detail: 'It is of another account.',
};

describe('SecretDialog', { timeout: 90_000 }, () => {
  let server: ApiServer;
  afterEach(() => server.close());

  const replaceRefusedWith = async (refusal: Refusal) => {
    server = await startApiServer({
      'GET /session': { signedIn: null, demo: false },
      'POST /providers/digitalocean/verify': { status: 'active', account: null, tasks: [], sameAccountAs: null },
    });
    server.refuse('PUT /connections/c-1/credentials', refusal);
    renderInApp(<SecretDialog connection={CONNECTION} provider={PROVIDER} onClose={vi.fn()} />);
    await userEvent.type(await screen.findByLabelText(/Token/, {}, TIMEOUT), 'dop_v1_1');
    await userEvent.click(screen.getByRole('button', { name: 'Verify' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Replace credential' }, TIMEOUT));
    return (await screen.findByRole('alert', {}, TIMEOUT)).textContent;
  };

  it('offers to use a credential of another account', async () => {
    expect(await replaceRefusedWith(OTHER_ACCOUNT)).toContain(OTHER_ACCOUNT.detail);

    expect(screen.getByRole('checkbox', { name: /another account/ })).toBeDefined();
  });

  it('does not offer it for a connection that was removed meanwhile', async () => {
    const removed: Refusal = { ...OTHER_ACCOUNT, code: 'removed-connection', detail: 'It was removed.' };

    expect(await replaceRefusedWith(removed)).toContain(removed.detail);

    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
