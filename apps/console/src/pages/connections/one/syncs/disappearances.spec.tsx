import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { type ApiServer, startApiServer } from '../../../../../test/api-server';
import { renderInRouter } from '../../../../../test/render-in-router';
import type { Schemas } from '../../../../api/schemas.types';
import { Disappearances } from './disappearances';

const TIMEOUT = { timeout: 10_000 };

const state = (task: string, awaiting: number, runId = 'r-1') =>
  ({ task, awaiting, runId }) as Schemas['TaskStateView'];
const TASKS = [
  { task: 'server-list', title: 'Droplets' },
  { task: 'volume-list', title: 'Volumes' },
] as Schemas['ProviderTask'][];

describe('Disappearances, on the pages of a connection and of a sync', { timeout: 90_000 }, () => {
  let server: ApiServer;
  afterEach(() => server.close());

  const show = async (role: string, states: Schemas['TaskStateView'][]) => {
    server = await startApiServer({
      'GET /session': { signedIn: { role } },
      'GET /syncs/r-1/disappearances': {
        items: [{ id: 'i-1', name: 'web-1', uid: '42', region: 'fra1' }],
        nextCursor: null,
      },
      'POST /syncs/r-1/confirm': { id: 'r-1' },
    });
    renderInRouter(<Disappearances connectionId="c-1" states={states} tasks={TASKS} />);
  };

  it('names missing resources, and marks them as deleted on approval', async () => {
    await show('operator', [state('server-list', 1454), state('volume-list', 46), state('domain-list', 0)]);
    await screen.findByText('Needs approval: 1,454 droplets and 46 volumes were not found', {}, TIMEOUT);
    await screen.findByText('web-1', {}, TIMEOUT);

    await userEvent.click(await screen.findByRole('button', { name: 'Mark 1,500 as deleted' }, TIMEOUT));

    expect(await server.received('POST /syncs/r-1/confirm')).toEqual({});
  });

  it('offers no button to a viewer', async () => {
    await show('viewer', [state('server-list', 67)]);
    await screen.findByText('web-1', {}, TIMEOUT);
    await server.received('GET /session');

    expect(screen.queryByRole('button')).toBeNull();
  });
});
