import { linterOf } from '../test/linter-of.js';
import { noImportCycle } from './no-import-cycle.rule.js';

const lint = linterOf('no-import-cycle', noImportCycle);

describe('no-import-cycle', () => {
  it('accepts imports in one direction, also on several ways', () => {
    const files = {
      'a.ts': "import './b.js';\nimport './c.js';",
      'b.ts': "import './c.js';\nimport { x } from 'elsewhere';",
      'c.ts': '',
    };

    for (const name of Object.keys(files)) expect(lint(files, name)).toEqual([]);
  });

  it('rejects a cycle in each of its files, and names them', () => {
    const files = {
      'a.ts': "import './in/b.js';",
      'in/b.ts': "import { c } from './c';",
      'in/c.ts': "export * from '../a.js';",
      'user.ts': "import './a.js';",
    };

    expect(lint(files, 'a.ts')).toEqual([
      expect.stringMatching(/^These files load each other: a\.ts → in\/b\.ts → in\/c\.ts → a\.ts\. Reverse/),
    ]);
    expect(lint(files, 'in/b.ts')).toEqual([expect.stringContaining('b.ts → c.ts → ../a.ts → b.ts')]);
    expect(lint(files, 'in/c.ts')).toHaveLength(1);
    expect(lint(files, 'user.ts')).toEqual([]);
  });

  it('finds two cycles that have a file in common', () => {
    const files = {
      'a.ts': "import './b.js';",
      'b.ts': "import './a.js';\nimport './c.js';\nimport './d.js';",
      'c.ts': "import './b.js';",
      'd.ts': '',
    };

    expect(lint(files, 'a.ts')).toHaveLength(1);
    expect(lint(files, 'b.ts')).toHaveLength(2);
    expect(lint(files, 'c.ts')).toHaveLength(1);
  });

  it('rejects a file that imports itself', () => {
    expect(lint({ 'a.ts': "import { b } from './a.js';" }, 'a.ts')).toEqual([expect.stringContaining('a.ts → a.ts')]);
  });

  it.each([
    ['a value', "import { a } from './a.js';"],
    ['a value beside a type', "import { a, type A } from './a.js';"],
    ['a default', "import a, { type A } from './a.js';"],
    ['a namespace', "import * as a from './a.js';"],
    ['nothing', "import './a.js';"],
    ['a re-export', "export { a } from './a.js';"],
    ['a re-export of everything', "export * from './a.js';"],
    ['a dynamic import', "export const a = () => import('./a.js');"],
  ])('counts %s', (_what, text) => {
    const files = { 'a.ts': "import './b.js';", 'b.ts': text };

    expect(lint(files, 'a.ts')).toHaveLength(1);
    expect(lint(files, 'b.ts')).toHaveLength(1);
  });

  it.each([
    ['an import of a type', "import type { A } from './a.js';"],
    ['an import of types only', "import { type A, type B } from './a.js';"],
    ['a re-export of a type', "export type { A } from './a.js';"],
    ['a re-export of types only', "export { type A } from './a.js';"],
    ['a re-export of all types', "export type * from './a.js';"],
  ])('does not count %s', (_what, text) => {
    const files = { 'a.ts': "import './b.js';", 'b.ts': text };

    expect(lint(files, 'a.ts')).toEqual([]);
    expect(lint(files, 'b.ts')).toEqual([]);
  });
});
