import type { Tree } from '@nx/devkit';
import { createTree } from '@nx/devkit/testing';
import providerGenerator from './provider-generator.js';
import resourceGenerator from './resource-generator.js';

const REFERENCES = JSON.stringify({ references: [] });

/** A workspace with two plugins: acme with REST lists, s3 without. */
function workspace(): Tree {
  const tree = createTree();
  for (const file of ['tsconfig.json', 'tsconfig.build.json']) tree.write(file, REFERENCES);
  tree.write('libs/s3/package.json', '{}');
  tree.write('libs/acme/package.json', '{"name": "@maestro/plugin-acme"}');
  tree.write('libs/acme/src/widgets/widget.kind.ts', "task: 'machine-list'");
  tree.write('libs/acme/src/acme-kinds.ts', "import { a } from './a.js';\n\nexport const acmeKinds = [a];\n");
  return tree;
}

/** The error message and the changes to the workspace. */
async function refused(generate: (tree: Tree) => Promise<unknown>): Promise<{ message: string; written: string[] }> {
  const tree = workspace();
  const before = tree.listChanges().map(({ path, content }) => `${path}: ${content?.toString()}`);
  const message = await generate(tree).then(
    () => 'nothing',
    (error: Error) => error.message,
  );
  const after = tree.listChanges().map(({ path, content }) => `${path}: ${content?.toString()}`);
  return { message, written: after.filter((change) => !before.includes(change)) };
}

describe('a generator with an invalid option', () => {
  it.each([
    ['acme', 'libs/acme already exists'],
    ['Acme', '"Acme" is not a valid name for a provider'],
    ['../acme', '"../acme" is not a valid name'],
    ['acme--cloud', 'single hyphens'],
    ['3acme', 'starting with a letter'],
    ['', '"" is not a valid name'],
  ])('rejects the provider name %p without writing anything', async (name, why) => {
    const { message, written } = await refused((tree) => providerGenerator(tree, { name, install: false }));

    expect(message).toContain(why);
    expect(written).toEqual([]);
  });

  it.each([
    ['acme', 'widget', 'libs/acme already has a widget in libs/acme/src/widgets'],
    ['acme', 'Widget', '"Widget" is not a valid name for a resource'],
    ['acme', 'map', 'Map is reserved by JavaScript'],
    ['acme', 'machine', 'libs/acme already has a task machine-list in libs/acme/src/widgets/widget.kind.ts'],
    ['acme', 'list', 'core already exports that name'],
    ['acme', 'text', 'core already exports that name'],
    ['nope', 'widget', 'npm run new:provider -- nope'],
    ['s3', 'widget', 'has no libs/s3/src/s3-kinds.ts'],
  ])('rejects, for the plugin %p, the resource name %p without writing anything', async (provider, name, why) => {
    const { message, written } = await refused((tree) => resourceGenerator(tree, { provider, name }));

    expect(message).toContain(why);
    expect(written).toEqual([]);
  });

  it.each(['v1/gadgets', '/v1/gadgets?all=true', "/v1/'", ''])(
    'rejects the path %p without writing anything',
    async (path) => {
      const { message, written } = await refused((tree) =>
        resourceGenerator(tree, { provider: 'acme', name: 'gadget', path }),
      );

      expect(message).toContain('is not a valid path of a list');
      expect(written).toEqual([]);
    },
  );

  it.each(["Joe's Cloud", 'A*/B', '`', ''])('rejects the title %p without writing anything', async (title) => {
    const { message, written } = await refused((tree) =>
      providerGenerator(tree, { name: 'new', title, install: false }),
    );

    expect(message).toContain('is not a valid title for a provider');
    expect(written).toEqual([]);
  });

  it('rejects a provider if the name of its first resource is invalid', async () => {
    const tree = workspace();

    await expect(providerGenerator(tree, { name: 'new', resource: 'Bad', install: false })).rejects.toThrow('"Bad"');
  });
});
