import { fakePlugin } from '../../test/fake-plugin.js';
import { typeOf } from '../../test/resources.js';
import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import { checkPlugin } from './check-plugin.js';
import { labelProblems } from './label-problems.js';

const manifestWith = (more: Partial<PluginManifest>): PluginManifest =>
  fakePlugin(() => [], { resources: [typeOf('server')], ...more }).manifest;

describe('the words of a manifest', () => {
  it.each(['Fake Cloud', '<b>Fake</b> & Co.', 'Wolke 7 – schön', '雲', 'x'.repeat(100)])(
    'may be plain text: %s',
    (title) => {
      expect(labelProblems(manifestWith({ title }))).toEqual([]);
    },
  );

  it.each<[string, Partial<PluginManifest>, string]>([
    ['an empty title', { title: ' ' }, 'The title of "fake" needs between 1 and 100 plain characters.'],
    ['a title of 10 KB', { title: 'x'.repeat(10_000) }, 'The title of "fake" needs'],
    ['a title with an escape sequence', { title: 'Fake\u001b[31m' }, 'The title of "fake" needs'],
    ['a title that reorders what follows', { title: 'Fake\u202e' }, 'The title of "fake" needs'],
    [
      'a region with a line break',
      { regions: [{ id: 'a', title: 'A\nB' }] },
      'The title of the region "a" of "fake" needs between 1 and 100 plain characters.',
    ],
    [
      'a kind of 10 KB',
      { resources: [typeOf('server', { title: 'x'.repeat(10_000) })] },
      'The title of "fake.server" of "fake" needs between 1 and 100 plain characters.',
    ],
    [
      'a step that rings the bell',
      { setup: { title: 'Get it', steps: [{ text: 'Open it.' }, { text: '\u0007' }] } },
      'The text of step 2 of "fake" needs between 1 and 2,000 plain characters.',
    ],
    [
      'what only deep syncs read, not as a text',
      { resources: [typeOf('server', { deep: 7 as never })] },
      'The `deep` of "fake.server" of "fake" needs between 1 and 2,000 plain characters.',
    ],
  ])('are refused: %s', (_what, more, problem) => {
    const [first] = labelProblems(manifestWith(more));

    expect(first).toContain(problem);
    expect(first?.length).toBeLessThan(300);
    expect(() => checkPlugin('fake', { ...fakePlugin(() => []), manifest: manifestWith(more) })).toThrow(problem);
  });
});
