import { registerResource } from './register-resource.js';

const add = (source: string): string => registerResource(source, 'widgetKind', './widgets/widget.kind.js');

describe('the registry of a plugin', () => {
  it('gets a kind and an import, each after the existing ones', () => {
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

  it('gets its first kind', () => {
    expect(add("import type { A } from 'a';\n\nexport const acmeKinds: readonly A[] = [];\n")).toContain(
      'export const acmeKinds: readonly A[] = [widgetKind];',
    );
  });

  it('is rejected if it has no list', () => {
    expect(() => add('export const nothing = 1;')).toThrow('has no list of kinds');
  });
});
