import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { type ApiServer, startApiServer } from '../../../../../test/api-server';
import { renderInApp } from '../../../../../test/render';
import { BudgetLine } from './budget-line';

let api: ApiServer;
afterEach(() => api.close());

const answerWith = async (requestsPerDay: number, shareOfLimit: number) => {
  api = await startApiServer({ 'GET /connections/c1/budget': { requestsPerDay, shareOfLimit, tasks: [] } });
};

describe('the budget of a connection', () => {
  it('tells what a day of the schedules costs', async () => {
    await answerWith(8136, 0.0678);
    renderInApp(<BudgetLine connectionId="c1" />);

    expect(
      await screen.findByText('The schedules take 8,136 requests a day, 6.8% of the provider’s limit.'),
    ).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('advises where the schedules use most of the limit', async () => {
    await answerWith(130_000, 1.083);
    renderInApp(<BudgetLine connectionId="c1" />);

    expect((await screen.findByRole('alert')).textContent).toContain('Choose longer intervals');
  });
});
