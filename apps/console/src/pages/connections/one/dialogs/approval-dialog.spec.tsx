import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ApiServer, startApiServer } from '../../../../../test/api-server';
import { renderInApp } from '../../../../../test/render';
import type { Schemas } from '../../../../api/schemas.types';
import { ApprovalDialog } from './approval-dialog';

const CONNECTION = {
  id: 'c-1',
  name: 'Production',
  goneApproval: { share: 0.2, count: 10, kinds: [{ kind: 'digitalocean.droplet', share: 0.05 }] },
} as unknown as Schemas['ConnectionView'];
const PROVIDER = {
  tasks: [
    { task: 'server-list', kind: 'digitalocean.droplet', title: 'Droplets' },
    { task: 'volume-list', kind: 'digitalocean.volume', title: 'Volumes' },
  ],
} as unknown as Schemas['ProviderView'];

describe('ApprovalDialog', { timeout: 90_000 }, () => {
  let server: ApiServer;
  afterEach(() => server.close());

  const onClose = vi.fn();
  const open = async () => {
    server = await startApiServer({ 'PATCH /connections/c-1': {} });
    renderInApp(<ApprovalDialog connection={CONNECTION} provider={PROVIDER} onClose={onClose} />);
    return screen.getAllByLabelText('Share');
  };

  it('saves what was changed for the connection, and keeps what a kind has of its own', async () => {
    const [share] = await open();

    await userEvent.clear(share!);
    await userEvent.type(share!, '30');
    const own = within(screen.getByRole('group', { name: 'Droplets' }));
    await userEvent.type(own.getByLabelText('Resources'), '3');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await server.received('PATCH /connections/c-1')).toEqual({
      goneApproval: { share: 0.3, count: 10, kinds: [{ kind: 'digitalocean.droplet', share: 0.05, count: 3 }] },
    });
    await vi.waitFor(() => expect(onClose).toHaveBeenCalled(), { timeout: 10_000 });
  });

  it('sends nothing that the API would refuse', async () => {
    const [share] = await open();

    await userEvent.clear(share!);
    await userEvent.type(share!, '101');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    await screen.findByText('Enter a number from 0 to 100.');
  });
});
