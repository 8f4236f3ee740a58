/** Captures the start, the entries and the end of a plugin's list of kinds. */
const LIST = /(export const \w+Kinds[^=]*= \[)([^\]]*)(\])/;

/** The last import of a file. */
const IMPORTS = /^import .*;\n(?!import )/m;

/**
 * Adds an import and an entry for a kind to the registry of its plugin.
 *
 * @param source of `acme-kinds.ts`.
 * @throws {Error} if it contains no list of kinds.
 */
export function registerResource(source: string, constant: string, module: string): string {
  const line = `import { ${constant} } from '${module}';\n`;
  if (!LIST.test(source) || !IMPORTS.test(source))
    throw new Error(`The registry has no list of kinds. It needs imports and "export const …Kinds = […]".`);
  return source
    .replace(LIST, (_, begin: string, entries: string, end: string) => {
      const held = entries.trim().replace(/,$/, '');
      return `${begin}${held ? `${held}, ` : ''}${constant}${end}`;
    })
    .replace(IMPORTS, (imports) => `${imports}${line}`);
}
