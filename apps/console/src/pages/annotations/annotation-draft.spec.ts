import { describe, expect, it } from 'vitest';
import { changesOf, draftOf, EMPTY_DRAFT } from './annotation-draft';

describe('the form of annotations', () => {
  const shown = { owner: 'team-a', labels: { tier: '1', pci: '' }, links: { 'Run book': 'https://example.com/r' } };

  it('shows labels and links as lines', () => {
    expect(draftOf(shown)).toEqual({
      ...EMPTY_DRAFT,
      ...{ owner: 'team-a', labels: 'tier=1\npci', links: 'Run book https://example.com/r' },
    });
  });

  it('sends only what differs, so that values of rules stay theirs', () => {
    const before = draftOf(shown);
    expect(changesOf(before, before)).toEqual({});
    expect(changesOf(before, { ...before, owner: ' ', labels: 'tier=2', links: '', note: 'Ask Ada' })).toEqual({
      ...{ owner: null, note: 'Ask Ada', labels: { pci: null, tier: '2' }, links: { 'Run book': null } },
    });
    expect(changesOf(EMPTY_DRAFT, { ...EMPTY_DRAFT, links: 'nowhere' })).toEqual({ links: { nowhere: '' } });
  });
});
