import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderInApp } from '../../../test/render';
import type { Schemas } from '../../api/schemas.types';
import { CostTotals } from './cost-totals';

const costs = (groupBy: 'resource' | 'month', running = true): Schemas['Costs'] => ({
  ...{ month: '2026-11', running, groupBy, groups: [], others: [], unattributed: [], overlap: [] },
  totals: [{ currency: 'USD', amount: '60.35', previous: '30.10', change: '30.25' }],
});

describe('the total', () => {
  it('is that of the month, beside the change to the month before', () => {
    renderInApp(<CostTotals costs={costs('resource')} />);

    expect(screen.getByText('November 2026, so far')).toBeTruthy();
    expect(screen.getByText('$60.35')).toBeTruthy();
    expect(screen.getByText('+$30.25 from the month before')).toBeTruthy();
  });

  it('is that of all months by month', () => {
    renderInApp(<CostTotals costs={costs('month', false)} />);

    expect(screen.getByText('All months until November 2026')).toBeTruthy();
    expect(screen.queryByText(/from the month before/)).toBeNull();
  });
});
