import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ApiServer, startApiServer } from '../../../test/api-server';
import { renderInApp } from '../../../test/render';
import { EVERYTHING } from '../../catalogue/lists';
import type { InventorySearch } from './inventory.query';
import { MistakeText, QueryField, withSuggestion } from './query-field';

const FACETS = { connection: [], kind: [], entity: [], region: [{ value: 'fra1', count: 2 }], status: [], tag: [] };

describe('the query of a list', { timeout: 90_000 }, () => {
  let server: ApiServer;
  const answers: Record<string, unknown> = {};

  beforeEach(async () => {
    answers['GET /resources'] = { items: [], nextCursor: null, cut: false };
    answers['GET /resources/facets'] = FACETS;
    answers['GET /resources/query'] = {
      from: 0,
      length: 1,
      suggestions: [{ text: 'region:' }, { text: 'cores:', label: 'Cores' }],
    };
    server = await startApiServer(answers);
  });
  afterEach(() => server.close());

  const renderField = (search: InventorySearch = {}) => {
    const onChange = vi.fn();
    renderInApp(<QueryField list={EVERYTHING} search={search} onChange={onChange} />);
    return { onChange, field: screen.getByLabelText<HTMLInputElement>('Query'), user: userEvent.setup() };
  };

  it('is applied with Enter, and when the field is left', async () => {
    const { onChange, field, user } = renderField({ query: 'a' });

    await user.type(field, ' b{Enter}');
    expect(onChange).toHaveBeenLastCalledWith({ query: 'a b' });
    await user.clear(field);
    await user.tab();
    expect(onChange).toHaveBeenLastCalledWith({ query: undefined });
  });

  it('suggests names, and puts the chosen one in place of the unfinished word', async () => {
    const { onChange, field, user } = renderField();

    await user.type(field, 'r');
    await user.click(await screen.findByText('region:'));

    expect(field.value).toBe('region:');
    expect(onChange).not.toHaveBeenCalledWith({ query: 'r' });
  });

  it('suggests the values that a list has', async () => {
    answers['GET /resources/query'] = { from: 7, length: 2, field: 'region', suggestions: [] };
    const { field, user } = renderField();

    await user.type(field, 'region:fr');
    await user.click(await screen.findByText('fra1'));

    expect(field.value).toBe('region:fra1 ');
  });

  it('says what is wrong, but not with a word that is being written', async () => {
    const mistake = { message: 'There is no field rgion.', position: 0, length: 5 };
    answers['GET /resources/query'] = { from: 5, length: 0, suggestions: [], mistake };
    const { field, user } = renderField();

    await user.type(field, 'rgion:fra1');

    await screen.findByText('There is no field rgion.');
    screen.getByText('rgion', { selector: 'mark' });
  });
});

describe('withSuggestion', () => {
  it.each([
    ['ki', { from: 0, length: 2 }, 'kind:', 'kind:', 5],
    ['kind:dr region:x', { from: 5, length: 2 }, 'droplet', 'kind:droplet region:x', 12],
    ['a kind:', { from: 7, length: 0 }, 'droplet', 'a kind:droplet ', 15],
  ])('completes %s', (text, completion, chosen, expected, position) => {
    expect(withSuggestion(text, completion, chosen)).toEqual({ text: expected, position });
  });
});

describe('MistakeText', () => {
  it('marks the end of a query, and shortens a long one', () => {
    const text = `${'x'.repeat(100)} or`;
    renderInApp(
      <MistakeText text={text} mistake={{ message: 'Something must follow.', position: text.length, length: 0 }} />,
    );

    screen.getByText(/…x+ or/);
    expect(document.querySelector('mark')?.textContent).toBe('\u00a0');
  });
});
