import { registerResource } from './register-resource.js';

const add = (source: string): string => registerResource(source, 'widgetResource', './widgets/widget.resource.js');

describe('the registry of a plugin', () => {
  it('takes a resource after those it has, and an import after the others', () => {
    const source = `import type { A } from 'a';
import { bResource } from './b.js';

/** All. */
export const acmeResources = [
  bResource,
] as const;

export const types = acmeResources.map(({ type }) => type);
`;

    expect(add(source)).toBe(`import type { A } from 'a';
import { bResource } from './b.js';
import { widgetResource } from './widgets/widget.resource.js';

/** All. */
export const acmeResources = [bResource, widgetResource] as const;

export const types = acmeResources.map(({ type }) => type);
`);
  });

  it('takes the first', () => {
    expect(add("import type { A } from 'a';\n\nexport const acmeResources: readonly A[] = [];\n")).toContain(
      'export const acmeResources: readonly A[] = [widgetResource];',
    );
  });

  it('that has no list is refused', () => {
    expect(() => add('export const nothing = 1;')).toThrow('has no list to add to');
  });
});
