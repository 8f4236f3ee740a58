import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ApiServer, startApiServer } from '../../../../../test/api-server';
import { renderInApp } from '../../../../../test/render';
import type { Schemas } from '../../../../api/schemas.types';
import { ApprovalDialog, approvalErrors, toApproval, toApprovalDraft } from './approval-dialog';

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

  it('saves changes for the connection, and keeps the limits of a kind', async () => {
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

  it('sends nothing that the API would reject', async () => {
    const [share] = await open();

    await userEvent.clear(share!);
    await userEvent.type(share!, '101');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    await screen.findByText('Enter a number from 0 to 100.');
  });
});

const DROPLET = 'digitalocean.droplet';

describe('the draft of approval limits', () => {
  it.each([
    { share: 0.2, count: 10, kinds: [] },
    { share: 0.29, count: 0, kinds: [{ kind: DROPLET, share: 0.005 }] },
    { share: 1, count: 1_000_000_000, kinds: [{ kind: DROPLET, share: 0, count: 3 }] },
  ])('saves unedited limits unchanged: %j', (approval) => {
    expect(toApproval(toApprovalDraft(approval))).toEqual(approval);
  });

  it('shows shares as percentages', () => {
    expect(toApprovalDraft({ share: 0.29, count: 10 })).toEqual({ percent: 29, count: 10, kinds: [] });
  });

  it.each([
    ['percent', { percent: 101 }],
    ['percent', { percent: -1 }],
    ['percent', { percent: '' }],
    ['count', { count: 1.5 }],
    ['count', { count: 1_000_000_001 }],
    ['count', { count: '' }],
    ['kinds.0.percent', { kinds: [{ kind: DROPLET, percent: 101, count: '' }] }],
    ['kinds.0.count', { kinds: [{ kind: DROPLET, percent: '', count: -1 }] }],
  ])('rejects the same as the API: %s of %j', (field, changed) => {
    expect(Object.keys(approvalErrors({ percent: 20, count: 10, kinds: [], ...changed }))).toEqual([field]);
  });

  it('lets a kind inherit limits of the connection', () => {
    expect(approvalErrors({ percent: 20, count: 10, kinds: [{ kind: DROPLET, percent: '', count: '' }] })).toEqual({});
  });
});
