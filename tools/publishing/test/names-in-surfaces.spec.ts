import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type ts from 'typescript';
import { REPOSITORY_ROOT } from '../src/repository-root.constants.js';
import { findNames, parse } from './find-names.js';
import { namesOfPlugins, type NamesOfPlugins } from './names-of-plugins.js';
import { ownWords } from './own-words.js';

/** Sources that know kinds and fields only from the catalogue. */
const GENERIC_SOURCES = ['apps/cli/src', 'apps/host/src', 'apps/console/src', 'libs/testkit/src'];

/** Sources whose own properties may have the same names as fields of entities, such as a selector’s `hostName`. */
const CONTRACT = ['libs/core/src/contract', 'libs/core/src/catalogue', 'libs/core/src/resources'];

const WHAT_TO_DO =
  'Only core and plugins may use this name: look it up in the catalogue by role or type. If it means something else here, declare it as a property of a type.';

const isSource = (file: string): boolean => /\.tsx?$/.test(file) && !/\.(spec|gen)\.tsx?$/.test(file);

async function treesOf(folder: string): Promise<ts.SourceFile[]> {
  const files = (await readdir(join(REPOSITORY_ROOT, folder), { recursive: true })).filter(isSource);
  const paths = files.map((file) => `${folder}/${file.replaceAll('\\', '/')}`);
  return Promise.all(paths.map(async (path) => parse(path, await readFile(join(REPOSITORY_ROOT, path), 'utf8'))));
}

describe('sources that are independent of plugins', () => {
  let names: NamesOfPlugins;
  let wordsOfCore: ReadonlySet<string>;
  beforeAll(async () => {
    names = await namesOfPlugins();
    wordsOfCore = ownWords((await Promise.all(CONTRACT.map(treesOf))).flat());
  });

  const problemsOf = (trees: readonly ts.SourceFile[]): readonly string[] => {
    const own = new Set([...ownWords(trees, names.fields), ...wordsOfCore]);
    return trees.flatMap((tree) =>
      findNames(tree, names, own).map(
        ({ line, name, what }) => `${tree.fileName}:${line}: "${name}" is ${what}. ${WHAT_TO_DO}`,
      ),
    );
  };

  it.each(GENERIC_SOURCES)('contain no kind, task, entity, field or label: %s', async (folder) => {
    const trees = await treesOf(folder);

    expect(trees.length).toBeGreaterThan(10);
    expect(problemsOf(trees)).toEqual([]);
  });

  it.each([
    ['a kind', "const page = pages['digitalocean.droplet'];", 'digitalocean.droplet'],
    ['a task in a longer text', 'const text = `The task server-list runs.`;', 'server-list'],
    ['an entity', "if (entity === 'load-balancer') show();", 'load-balancer'],
    ['a field that is read', 'const shown = attributes.memoryMb;', 'memoryMb'],
    ['a destructured field', 'const { memoryMb: memory } = attributes;', 'memoryMb'],
    ['a field in SQL', "const sum = sql`sum((attributes ->> 'memoryMb')::numeric)`;", 'memoryMb'],
    ['a pointer to a field', "const pointers = ['/attributes/memoryMb'];", 'memoryMb'],
    ['a field of one word that is read', 'const shown = resource.attributes?.size;', 'size'],
    ['a field of one word, read by key', "const shown = attributes['size'];", 'size'],
    ['a destructured field of one word', 'const { size } = resource.attributes;', 'size'],
    ['a nested field of one word', 'const { attributes: { size } } = resource;', 'size'],
    ['a field of one word in SQL', "const sum = sql`attributes ->> 'size'`;", 'size'],
    ['a pointer to a field of one word', "const pointers = ['/attributes/size'];", 'size'],
    ['a table of fields', 'const LABELS = { diskGb: 1 };', 'diskGb'],
    ['a copied entity', 'interface Server { memoryMb: number; diskGb: number }', 'memoryMb'],
    ['a label', "const label = 'Public IPv4';", 'Public IPv4'],
    ['a label on a page', 'const cell = <th>File system</th>;', 'File system'],
  ])('are reported for %s', (_what, source, name) => {
    expect(problemsOf([parse('some/file.tsx', source)])[0]).toMatch(`some/file.tsx:1: "${name}" is `);
  });

  it.each([
    ['an example in a comment', '/** Such as `digitalocean.droplet`. */ const kind = 1;'],
    ['an example of the API', "class View { @ApiProperty({ example: 'server-list' }) task!: string; }"],
    ['a variable', 'const memoryMb = 1; show(memoryMb);'],
    ['a property with its own meaning', 'interface Provider { errorMessage: string } show(provider.errorMessage);'],
    ['a property of the contract', 'const found = selector.hostName;'],
    ['a property that is not an attribute', 'const { size } = page; show(page.size);'],
    ['an ordinary word', "const columns = ['name', 'size', 'Rules'];"],
  ])('may contain %s', (_what, source) => {
    expect(problemsOf([parse('some/file.ts', source)])).toEqual([]);
  });
});
