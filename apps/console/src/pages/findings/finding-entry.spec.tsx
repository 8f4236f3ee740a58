import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { type ApiServer, startApiServer } from '../../../test/api-server';
import { renderInRouter } from '../../../test/render-in-router';
import type { Schemas } from '../../api/schemas.types';
import { FindingEntry } from './finding-entry';

const TIMEOUT = { timeout: 10_000 };

const FINDING: Schemas['Finding'] = {
  ...{ id: 'f-1', check: 'acme.unattached', title: 'Volume is attached to nothing', severity: 'medium' },
  ...{ category: 'unused', state: 'open', reason: null, connectionId: 'c-1', connectionName: 'Production' },
  resource: { id: 'r-1', name: 'data', kind: 'acme.volume', uid: '7', entity: 'volume', region: 'nyc3', owner: null },
  saves: { amount: 10, currency: 'USD' },
  ...{ firstSeenAt: '2026-11-02T12:00:00Z', openedAt: '2026-11-02T12:00:00Z', lastSeenAt: null, resolvedAt: null },
  mute: null,
};

const CHECK = { id: 'acme.unattached', why: 'It costs the same.', remedy: { text: 'Delete it.', url: null } };

describe('FindingEntry', { timeout: 90_000 }, () => {
  let server: ApiServer;
  afterEach(() => server.close());

  const show = async (role: string, finding = FINDING) => {
    server = await startApiServer({
      'GET /session': { signedIn: { role } },
      'GET /checks': { items: [CHECK], problems: [] },
      'POST /findings/f-1/mute': {},
    });
    renderInRouter(
      <ul>
        <FindingEntry finding={finding} />
      </ul>,
    );
    await screen.findByText(/It costs the same. Delete it./, {}, TIMEOUT);
  };

  it('says what is the matter with what, what to do, and what it saves', async () => {
    await show('viewer');

    expect(screen.getByText('Medium')).toBeDefined();
    expect(screen.getByRole('link', { name: 'data' })).toBeDefined();
    expect(screen.getByText(/Saves \$10.00 a month/)).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is muted with a reason, and not without', async () => {
    await show('operator');
    await userEvent.click(await screen.findByRole('button', { name: /^Mute/ }, TIMEOUT));
    await userEvent.click(await screen.findByRole('button', { name: 'Mute' }, TIMEOUT));
    await screen.findByText(/Say why/, {}, TIMEOUT);

    await userEvent.type(screen.getByLabelText(/Reason/), 'Kept for Ada.');
    await userEvent.click(screen.getByRole('button', { name: 'Mute' }));

    expect(await server.received('POST /findings/f-1/mute')).toMatchObject({
      reason: 'Kept for Ada.',
      until: expect.stringMatching(/^\d{4}-/),
    });
  });

  it('tells who muted it and why, and offers to end that', async () => {
    const mute = { by: 'Ada', reason: 'Kept.', at: '2026-11-02T12:00:00Z', until: null };
    await show('operator', { ...FINDING, state: 'muted', mute });

    expect(await screen.findByRole('button', { name: /^Unmute/ }, TIMEOUT)).toBeDefined();
    expect(screen.getByText(/Muted by Ada: Kept./)).toBeDefined();
  });
});
