import { checkReference } from './check-reference.js';

describe('the reference of checks', () => {
  it('says of each what is the matter, and what to do', () => {
    const [heading, table = ''] = checkReference([
      {
        ...{ id: 'acme.volume-unattached', title: 'Volume is attached to nothing', why: 'It costs | the same.' },
        ...{ severity: 'low', category: 'unused', of: ['acme.volume'], query: 'attached-to:none' },
        remedy: { text: 'Delete it.', url: 'https://acme.test/help' },
      },
    ]);

    expect(heading).toBe('## Checks');
    expect(table).toContain('`acme.volume-unattached`');
    expect(table).toContain('low, unused');
    expect(table).toContain('https://acme.test/help');
    expect(checkReference([])).toEqual([]);
  });
});
