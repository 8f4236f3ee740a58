import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PATH = fileURLToPath(new URL('../../../../shared/digitalocean/openapi-inventory.json', import.meta.url));

/** Specs that compare with the API's OpenAPI document. Where it does not lie beside the repository, they are skipped, and that is printed. */
export function describeWithDocument(name: string, define: (text: string) => void): void {
  if (existsSync(PATH)) {
    describe(name, () => define(readFileSync(PATH, 'utf8')));
    return;
  }
  process.stderr.write(`Skipped: ${name}. The OpenAPI document is not at ${PATH}.\n`);
  describe.skip(name, () => {
    it('is compared with the OpenAPI document', () => undefined);
  });
}

/** The path as both write it: the document has `{domain_name}` where a kind has `{parent}`. */
export const shapeOf = (path: string): string => path.replaceAll(/\{[^}]*\}/g, '{}');
