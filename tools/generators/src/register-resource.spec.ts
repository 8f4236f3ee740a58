import { registerResource } from './register-resource.js';

const add = (source: string): string => registerResource(source, 'widgetKind', './widgets/widget.kind.js');

describe('the registry of a plugin', () => {
  it('takes a kind after those it has, and an import after the others', () => {
    const source = `import type { A } from 'a';
import { bKind } from './b.js';

/** All. */
export const acmeKinds = [
  bKind,
] as const;

export const types = acmeKinds.map(({ type }) => type);
`;

    expect(add(source)).toBe(`import type { A } from 'a';
import { bKind } from './b.js';
import { widgetKind } from './widgets/widget.kind.js';

/** All. */
export const acmeKinds = [bKind, widgetKind] as const;

export const types = acmeKinds.map(({ type }) => type);
`);
  });

  it('takes the first', () => {
    expect(add("import type { A } from 'a';\n\nexport const acmeKinds: readonly A[] = [];\n")).toContain(
      'export const acmeKinds: readonly A[] = [widgetKind];',
    );
  });

  it('that has no list is refused', () => {
    expect(() => add('export const nothing = 1;')).toThrow('has no list to add to');
  });
});
