import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../src/repository-root.constants.js';

/** The result of a program. */
export interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** The absolute path of a file of this repository. */
export const inRepository = (path: string): string => join(REPOSITORY_ROOT, path);

/** Runs Node with only these environment variables. */
export function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const { PATH, HOME } = process.env;
  return new Promise((resolve) =>
    execFile(process.execPath, args, { env: { PATH, HOME, ...env }, maxBuffer: 2 ** 24 }, (error, output, errors) =>
      resolve({ code: Number(error?.code ?? 0), output, errors }),
    ),
  );
}

/** The files that Node loads when it runs a program. */
export async function filesLoaded(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'maestro-loaded-'));
  try {
    await runNode(args, { ...env, NODE_V8_COVERAGE: folder });
    const reports = await Promise.all(
      (await readdir(folder)).map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8')) as Report),
    );
    return reports.flatMap(({ result }) => result.map(({ url }) => url)).filter((url) => url.startsWith('file:'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Report {
  readonly result: readonly { readonly url: string }[];
}
