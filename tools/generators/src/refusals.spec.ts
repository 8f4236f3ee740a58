import type { Tree } from '@nx/devkit';
import { createTree } from '@nx/devkit/testing';
import providerGenerator from './provider-generator.js';
import resourceGenerator from './resource-generator.js';

const REFERENCES = JSON.stringify({ references: [] });

/** A workspace with a plugin of REST lists, acme, and one without, s3. */
function workspace(): Tree {
  const tree = createTree();
  for (const file of ['tsconfig.json', 'tsconfig.build.json']) tree.write(file, REFERENCES);
  tree.write('libs/s3/package.json', '{}');
  tree.write('libs/acme/package.json', '{"name": "@maestro/plugin-acme"}');
  tree.write('libs/acme/src/widgets/widget.kind.ts', "task: 'machine-list'");
  tree.write('libs/acme/src/acme-kinds.ts', "import { a } from './a.js';\n\nexport const acmeKinds = [a];\n");
  return tree;
}

/** The message, and what was written besides what was there. */
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

describe('a generator that is given a bad name', () => {
  it.each([
    ['acme', 'There is a libs/acme already'],
    ['Acme', '"Acme" is no name for a provider'],
    ['../acme', '"../acme" is no name'],
    ['acme--cloud', 'single hyphens'],
    ['3acme', 'a letter first'],
    ['', '"" is no name'],
  ])('makes no provider %p, and says why', async (name, why) => {
    const { message, written } = await refused((tree) => providerGenerator(tree, { name, install: false }));

    expect(message).toContain(why);
    expect(written).toEqual([]);
  });

  it.each([
    ['acme', 'widget', 'libs/acme has a widget already, in libs/acme/src/widgets'],
    ['acme', 'Widget', '"Widget" is no name for a resource'],
    ['acme', 'map', "Map is JavaScript's own"],
    ['acme', 'machine', 'libs/acme has a task machine-list already, in libs/acme/src/widgets/widget.kind.ts'],
    ['acme', 'list', 'core has something of that name'],
    ['acme', 'text', 'core has something of that name'],
    ['nope', 'widget', 'npm run new:provider -- nope'],
    ['s3', 'widget', 'has no libs/s3/src/s3-kinds.ts'],
  ])('adds to %p no %p, and says why', async (provider, name, why) => {
    const { message, written } = await refused((tree) => resourceGenerator(tree, { provider, name }));

    expect(message).toContain(why);
    expect(written).toEqual([]);
  });

  it.each(['v1/gadgets', '/v1/gadgets?all=true', "/v1/'", ''])('adds nothing with the path %p', async (path) => {
    const { message, written } = await refused((tree) =>
      resourceGenerator(tree, { provider: 'acme', name: 'gadget', path }),
    );

    expect(message).toContain('is no path of a list');
    expect(written).toEqual([]);
  });

  it.each(["Joe's Cloud", 'A*/B', '`', ''])('makes no provider with the title %p', async (title) => {
    const { message, written } = await refused((tree) =>
      providerGenerator(tree, { name: 'new', title, install: false }),
    );

    expect(message).toContain('is no title for a provider');
    expect(written).toEqual([]);
  });

  it('writes nothing of a provider whose first resource has a bad name', async () => {
    const tree = workspace();

    await expect(providerGenerator(tree, { name: 'new', resource: 'Bad', install: false })).rejects.toThrow('"Bad"');
  });
});
