import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';

/**
 * For rules that read other files: writes the files of a package into a temporary folder, a new one for each test, and lints one of them.
 *
 * @returns the messages of the rule for the file, by line.
 */
export function linterOf(name, rule) {
  const config = {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    plugins: { maestro: { rules: { [name]: rule } } },
    rules: { [`maestro/${name}`]: 'error' },
  };
  let folder;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'maestro-lint-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  return (files, path) => {
    for (const [each, text] of Object.entries({ 'package.json': '{}', ...files })) {
      mkdirSync(dirname(join(folder, each)), { recursive: true });
      writeFileSync(join(folder, each), text);
    }
    const filename = join(folder, path);
    return new Linter({ cwd: folder }).verify(files[path], config, { filename }).map(({ message }) => message);
  };
}
