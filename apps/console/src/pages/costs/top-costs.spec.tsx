import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ApiServer, startApiServer } from '../../../test/api-server';
import { renderInRouter } from '../../../test/render-in-router';
import { TopCosts, topOf } from './top-costs';

const group = (value: number, amount: string, more: object = {}) => ({
  ...{ value: String(value), label: `web-${value}`, currency: 'USD', amount, previous: '0', change: amount },
  ...{ share: 0.1, listPrice: null, ...more },
});
const GROUPS = Array.from({ length: 12 }, (_, index) => group(index, String(100 - index)));

describe('what costs most', () => {
  it('is ten of each currency, without credits', () => {
    const lists = topOf([group(1, '5.00', { currency: 'EUR' }), ...GROUPS, group(99, '-3.00')]);

    expect(lists.map(({ currency, groups }) => [currency, groups.length])).toEqual([
      ['EUR', 1],
      ['USD', 10],
    ]);
    expect(topOf([group(1, '-3.00'), group(2, '0.00')])).toEqual([]);
  });

  describe('on the page', () => {
    let api: ApiServer;

    beforeEach(async () => {
      const groups = [group(1, '17.10', { listPrice: 24 }), group(2, '9.44')];
      api = await startApiServer({ 'GET /costs': { groups } });
    });

    afterEach(() => api.close());

    it('is linked and beside its list price, where that is known', async () => {
      renderInRouter(<TopCosts search={{ groupBy: 'tag' }} />);

      const items = await screen.findAllByRole('listitem');

      expect(items.map((item) => item.textContent)).toEqual(['web-1$17.10list price $24.00', 'web-2$9.44']);
      expect(screen.getByRole('link', { name: 'web-1' }).getAttribute('href')).toBe('/resources/1');
    });
  });
});
