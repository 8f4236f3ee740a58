import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { completeColumns } from './complete-columns';

const view = (name: string, ...columns: readonly string[]) => ({
  name,
  columns: columns.map((column) => ({ name: column, type: 'text' })),
});

const complete = completeColumns([view('thing', 'name', 'size'), view('other', 'name', 'colour'), view('third', 'x')]);

/** The suggestions where the bar is. */
const suggested = (text: string, explicit = false): readonly string[] | undefined => {
  const state = EditorState.create({ doc: text.replace('|', '') });
  return complete(new CompletionContext(state, text.indexOf('|'), explicit))?.options.map(({ label }) => label);
};

describe('the columns that are suggested', () => {
  it.each([
    ['select n| from thing', ['name', 'size']],
    ['select n| from inventory.thing t join "other" o on true', ['name', 'size', 'colour']],
    ['select n| from thing, other', ['name', 'size', 'colour']],
    ['SELECT * FROM Thing WHERE s|', ['name', 'size']],
  ])('are those of what is read: %s', (text, columns) => {
    expect(suggested(text)).toEqual(columns);
  });

  it('are left to the language after a view or an alias, and before anything is typed', () => {
    expect(suggested('select t.n| from thing t')).toBeUndefined();
    expect(suggested('select | from thing')).toBeUndefined();
    expect(suggested('select | from thing', true)).toEqual(['name', 'size']);
    expect(suggested('sel|')).toBeUndefined();
  });
});
