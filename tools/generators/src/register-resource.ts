/** The list of a plugin's kinds: its beginning, its entries and its end. */
const LIST = /(export const \w+Kinds[^=]*= \[)([^\]]*)(\])/;

/** The last import of a file. */
const IMPORTS = /^import .*;\n(?!import )/m;

/**
 * Adds a kind to the registry of its plugin: an import, and an entry.
 *
 * @param source of `acme-kinds.ts`.
 * @throws {Error} when there is no list of kinds in it.
 */
export function registerResource(source: string, constant: string, module: string): string {
  const line = `import { ${constant} } from '${module}';\n`;
  if (!LIST.test(source) || !IMPORTS.test(source))
    throw new Error(`The registry has no list to add to: it needs imports, and "export const …Kinds = […]".`);
  return source
    .replace(LIST, (_, begin: string, entries: string, end: string) => {
      const held = entries.trim().replace(/,$/, '');
      return `${begin}${held ? `${held}, ` : ''}${constant}${end}`;
    })
    .replace(IMPORTS, (imports) => `${imports}${line}`);
}
