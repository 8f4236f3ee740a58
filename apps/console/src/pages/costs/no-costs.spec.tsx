import { describe, expect, it } from 'vitest';
import { billingNeeds, describeNeeds } from './no-costs';

const entity = (role?: string) => ({ fields: { a: { type: 'text', label: 'A', role } } });
const entityById = new Map([
  ['bill', entity('billed-amount')],
  ['thing', entity()],
]) as never;

describe('what is needed before costs are known', () => {
  it('are the scopes of tasks that read what was billed', () => {
    const tasks = [
      { entity: 'bill', scopes: [{ name: 'bills:read' }, { name: 'tags:read', fields: ['tags'] }] },
      { entity: 'thing', scopes: [{ name: 'things:read' }] },
    ];
    const needs = billingNeeds(
      [
        { title: 'Acme', tasks },
        { title: 'Other', tasks: tasks.slice(1) },
      ],
      { entityById },
    );

    expect(needs).toEqual([{ provider: 'Acme', scopes: ['bills:read'] }]);
    expect(describeNeeds(needs)).toContain('needs the scope bills:read (Acme).');
  });

  it('are said where no plugin reads invoices, or none needs a scope', () => {
    expect(describeNeeds([])).toBe('None of the installed plugins reads invoices.');
    expect(describeNeeds([{ provider: 'Acme', scopes: [] }])).toBe('Costs are read from invoices by a sync.');
  });
});
