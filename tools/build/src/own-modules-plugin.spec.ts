import { relocated } from './own-modules-plugin.js';

const moved = (text: string): string =>
  relocated('/repository/apps/program/bundle', '/repository/libs/acme/dist/a/b.js', text);

describe('a bundled module of this repository', () => {
  it('finds files by its original location', () => {
    expect(moved("read(new URL('../data', import.meta.url));")).toBe(
      'read(new URL(\'../data\', new URL("../../../libs/acme/dist/a/b.js", import.meta.url).href));',
    );
  });

  it('calls `require` so that esbuild can follow it', () => {
    const text = "const require = createRequire(import.meta.url);\nconst axios = require('axios');";

    expect(moved(text)).toBe("\nconst axios = require('axios');");
  });

  it.each(['import(name)', 'import(`${name}/scenarios`)'])('replaces imports with a computed name: %s', (text) => {
    expect(moved(`export default await ${text};\n`)).toBe(
      `export default await ${text.replace('import', 'importNamed')};\nimport { importNamed } from 'maestro:named-imports';\n`,
    );
  });

  it('keeps imports with a literal name', () => {
    const text = "await import('./other.js');\n";

    expect(moved(text)).toBe(text);
  });

  it('keeps the names of decorated classes and of their loggers', () => {
    const text = 'let Desk = Desk_1 = class Desk extends Base {\n  logger = new Logger(Desk_1.name);\n};';

    expect(moved(text)).toBe(
      "let Desk = Desk_1 = class Desk extends Base { static { Object.defineProperty(this, 'name', { value: 'Desk', configurable: true }); }\n" +
        "  logger = new Logger('Desk');\n};",
    );
  });
});
