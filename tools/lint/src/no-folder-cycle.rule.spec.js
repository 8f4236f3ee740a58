import { linterOf } from '../test/linter-of.js';
import { noFolderCycle } from './no-folder-cycle.rule.js';

const lint = linterOf('no-folder-cycle', noFolderCycle);

describe('no-folder-cycle', () => {
  it('accepts imports in one direction', () => {
    const files = { 'src/high/a.ts': "import '../low/b.js';", 'src/low/b.ts': '' };

    expect(lint(files, 'src/high/a.ts')).toEqual([]);
  });

  it('rejects a cycle in both files and names the folders', () => {
    const files = {
      'src/high/a.ts': "import { b } from '../low/b.js';",
      'src/low/b.ts': '',
      'src/low/c.ts': "import '../high/d.js';",
      'src/high/d.ts': '',
    };

    expect(lint(files, 'src/low/c.ts')).toEqual([expect.stringMatching(/^The folders low → high → low import each/)]);
    expect(lint(files, 'src/high/a.ts')).toEqual([expect.stringMatching(/^The folders high → low → high import each/)]);
  });

  it('finds cycles through other folders', () => {
    const files = {
      'src/a/a.ts': "import '../b/b.js';",
      'src/b/b.ts': "import '../c/c.js';",
      'src/c/c.ts': "import '../a/other.js';",
      'src/a/other.ts': '',
    };

    expect(lint(files, 'src/c/c.ts')).toEqual([expect.stringContaining('c → a → b → c')]);
  });

  it.each([
    ['a type', "import type { B } from '../low/b.js';"],
    ['a re-export', "export * from '../low/b.js';"],
    ['a dynamic import', "void import('../low/b.js');"],
    ['an import type', "export type B = import('../low/b.js').B;"],
  ])('counts %s', (_what, text) => {
    const files = {
      'src/high/a.ts': text,
      'src/low/b.ts': "import '../high/d.js'; export type B = 1;",
      'src/high/d.ts': '',
    };

    expect(lint(files, 'src/high/a.ts')).toHaveLength(1);
  });

  it('checks nested folders', () => {
    const files = {
      'src/one/x/a.ts': "import '../y/b.js';",
      'src/one/y/b.ts': "import '../x/c.js';",
      'src/one/x/c.ts': '',
    };

    expect(lint(files, 'src/one/y/b.ts')).toEqual([expect.stringContaining('y → x → y')]);
  });

  it('ignores specs, other packages and files outside folders', () => {
    const files = {
      'src/main.ts': "import './low/b.js';",
      'src/low/b.ts': "import '../main.js'; import 'eslint';",
      'src/low/b.spec.ts': "import '../high/a.js';",
      'src/high/a.ts': "import '../low/b.js';",
    };

    for (const name of Object.keys(files)) expect([name, lint(files, name)]).toEqual([name, []]);
  });
});
