import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ApiServer, startApiServer } from '../../../test/api-server';
import { renderInApp } from '../../../test/render';
import { EVERYTHING } from '../../catalogue/lists';
import { statusWord } from '../../components/labels/resource-badge';
import { foldSpellings, InventoryFilters, spellingsOf } from './inventory-filters';

const FACETS = [
  { value: 'active', count: 3 },
  { value: 'off', count: 1 },
  { value: 'Active', count: 2 },
];

describe('statuses in several spellings', () => {
  it('are one option with one spelling and both counts', () => {
    expect(foldSpellings(FACETS, [], statusWord)).toEqual([
      { value: 'active', label: 'active', count: 5 },
      { value: 'off', label: 'off', count: 1 },
    ]);
  });

  it('are selected by any spelling in the URL', () => {
    expect(foldSpellings(FACETS, ['Active'], statusWord)).toContainEqual({
      value: 'Active',
      label: 'active',
      count: 5,
    });
  });

  it('keep a selected value that no resource has', () => {
    expect(foldSpellings(FACETS, ['GONE'], statusWord)).toContainEqual({ value: 'GONE', label: 'gone' });
  });

  it('are selected and removed together', () => {
    expect(spellingsOf(['off', 'active'], ['off'], FACETS, statusWord).sort()).toEqual(['Active', 'active', 'off']);
    expect(spellingsOf(['off'], ['off', 'active', 'Active'], FACETS, statusWord)).toEqual(['off']);
  });
});

describe('what Terraform manages', { timeout: 90_000 }, () => {
  const answers: Record<string, unknown> = { 'GET /connections': { items: [], nextCursor: null } };
  let server: ApiServer;

  beforeEach(async () => {
    server = await startApiServer(answers);
  });
  afterEach(() => server.close());

  const openMenu = async (managed: unknown) => {
    const onChange = vi.fn();
    answers['GET /resources/facets'] = {
      connection: [],
      kind: [],
      entity: [],
      region: [],
      status: [],
      tag: [],
      managed,
    };
    renderInApp(<InventoryFilters list={EVERYTHING} search={{}} onChange={onChange} />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Terraform', hidden: true }));
    return { onChange, user };
  };

  it('is a filter of lists, with the number of resources', async () => {
    const { onChange, user } = await openMenu([{ value: 'no', count: 3 }]);

    await user.click(await screen.findByRole('option', { name: /no\s*3/, hidden: true }));

    expect(onChange).toHaveBeenCalledWith({ managed: ['no'] });
  });

  it('says why there is nothing to choose', async () => {
    await openMenu([]);

    expect(await screen.findByText('No state of Terraform is known.')).toBeTruthy();
  });
});
