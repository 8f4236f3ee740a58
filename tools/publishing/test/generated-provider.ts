import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../src/repository-root.constants.js';
import { run } from './run.js';

/** Runs the generator on a workspace in memory and prints the generated files. */
const SCRIPT = `
  import { createTree } from '@nx/devkit/testing';
  import { createRequire } from 'node:module';
  const { generators } = createRequire(process.cwd() + '/')('./generators.json');
  const { default: generate } = await import(new URL(generators.provider.factory, 'file://' + process.cwd() + '/').href);
  const tree = createTree();
  for (const file of ['tsconfig.json', 'tsconfig.build.json']) tree.write(file, '{"references": []}');
  await generate(tree, { name: 'acme', install: false });
  const written = tree.listChanges().filter(({ path }) => path.startsWith('libs/acme/'));
  console.log(JSON.stringify(written.map(({ path, content }) => [path.slice('libs/acme/'.length), String(content)])));
`;

/** The files that `npm run new:provider -- acme` generates, by path within the plugin's folder. */
export async function generatedProvider(): Promise<Readonly<Record<string, string>>> {
  const command = [process.execPath, '--input-type=module', '--eval', SCRIPT];
  const { code, output, errors } = await run(command, join(REPOSITORY_ROOT, 'tools/generators'));
  if (code !== 0) throw new Error(`The generator failed. ${errors}`);
  return Object.fromEntries(JSON.parse(output.trim().split('\n').at(-1) ?? '') as [string, string][]);
}
