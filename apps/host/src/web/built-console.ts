import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder of the built console, found by package name like plugins. Undefined if it is not installed or not built. */
export function builtConsole(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve('@maestro/console/package.json');
    const folder = join(dirname(manifest), 'dist');
    return existsSync(join(folder, 'index.html')) ? folder : undefined;
  } catch {
    return undefined;
  }
}
