import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const isFound = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** Specs that need a program, skipped with a message where it is not installed. */
export function describeWith(program: string, title: string, specs: () => void): void {
  if (isFound(program)) return describe(title, specs);
  process.stderr.write(
    `Skipped: ${program} is not installed, so "${title}" cannot be tried. tools/feeds/install.sh installs it.\n`,
  );
  describe.skip(title, specs);
}
