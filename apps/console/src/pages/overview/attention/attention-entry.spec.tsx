import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { renderInRouter } from '../../../../test/render-in-router';
import { type ApiServer, startApiServer } from '../../../../test/api-server';
import type { Schemas } from '../../../api/schemas.types';
import { AttentionEntry } from './attention-entry';

const TIMEOUT = { timeout: 10_000 };

const WAITING: Schemas['AttentionItem'] = {
  connectionId: 'c-1',
  connectionName: 'Production',
  runId: 'r-1',
  task: 'server-list',
  kind: 'digitalocean.droplet',
  state: 'warning',
  message: '454 of 907 were not found.',
  awaiting: 1454,
  endedAt: '2026-11-02T12:00:00.000Z',
};

describe('AttentionEntry', { timeout: 90_000 }, () => {
  let server: ApiServer;
  afterEach(() => server.close());

  const show = async (role: string, item = WAITING) => {
    server = await startApiServer({
      'GET /session': { signedIn: { role } },
      'GET /providers': { items: [{ id: 'digitalocean', tasks: [{ kind: item.kind, title: 'Droplets' }] }] },
      'POST /syncs/r-1/confirm': { id: 'r-1' },
    });
    renderInRouter(<AttentionEntry item={item} more={0} />);
    await screen.findByText('Droplets', {}, TIMEOUT);
  };

  it('approves the missing resources of one task, and no other of its sync', async () => {
    await show('operator');

    await userEvent.click(await screen.findByRole('button', { name: 'Mark 1,454 as deleted: Droplets' }, TIMEOUT));

    expect(await server.received('POST /syncs/r-1/confirm')).toEqual({ tasks: ['server-list'] });
  });

  it('shows why the host rejected the approval', async () => {
    await show('operator');
    server.refuse('POST /syncs/r-1/confirm', {
      code: 'nothing-to-approve',
      status: 409,
      title: 'Nothing to approve',
      detail: 'A later sync found them.',
    });

    await userEvent.click(await screen.findByRole('button', { name: /^Mark 1,454/ }, TIMEOUT));

    const alert = await screen.findByRole('alert', {}, TIMEOUT);
    expect(alert.textContent).toContain('A later sync found them.');
  });

  it('offers no approval to a viewer', async () => {
    await show('viewer');
    await server.received('GET /session');

    expect(screen.queryByRole('button')).toBeNull();
  });

  it('offers no approval if nothing needs it', async () => {
    await show('operator', { ...WAITING, awaiting: 0 });

    expect(screen.queryByRole('button')).toBeNull();
  });
});
