import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { type ApiServer, startApiServer } from '../../../../../test/api-server';
import { renderInApp } from '../../../../../test/render';
import { ScheduleCost } from './schedule-cost';

let api: ApiServer;
afterEach(() => api.close());

const cost = { task: 'server-list', requestsPerSync: 6, requestsPerDay: 1728, shareOfLimit: 0.0144 };
const answerWith = async (basis: 'measured' | 'estimated') => {
  const body = { requestsPerDay: 3000, shareOfLimit: 0.025, tasks: [{ ...cost, basis }] };
  api = await startApiServer({ 'POST /connections/c1/budget': body });
  renderInApp(<ScheduleCost connectionId="c1" task="server-list" schedule={{ intervalSeconds: 300, enabled: true }} />);
};

describe('the cost of a schedule that is not saved yet', () => {
  it('is that of the schedule in the form', async () => {
    await answerWith('measured');

    expect(
      await screen.findByText(
        'A sync took 6 requests. This schedule: 1,728 requests a day, 1.4% of the provider’s limit. ' +
          'All schedules together: 3,000 requests a day, 2.5% of the provider’s limit.',
      ),
    ).toBeTruthy();
    expect(await api.received('POST /connections/c1/budget')).toEqual({
      ...{ task: 'server-list', intervalSeconds: 300, enabled: true },
    });
  });

  it('says that it is an estimate before the first sync', async () => {
    await answerWith('estimated');

    expect(await screen.findByText(/^A sync takes at least 6 requests\./)).toBeTruthy();
  });
});
