import { terraformImport } from '@maestro/core';
import { type FeedContent, type FeedFormat } from '../content/feed-format.types.js';
import { HostNames, type NameRules } from '../content/host-names.js';
import { listingComment } from '../content/listing-comment.js';
import { readHosts } from '../content/read-hosts.js';

/** Identifiers of Terraform, without other alphabets. */
const RULES: NameRules = {
  plain: /^[A-Za-z_][A-Za-z0-9_-]{0,200}$/,
  toPlain(name) {
    const plain = name.replaceAll(/[^A-Za-z0-9_-]+/g, '-').replaceAll(/^-+|-+$/g, '');
    return (/^[A-Za-z_]/.test(plain) ? plain : `_${plain}`).slice(0, 150);
  },
};

const HOW_TO = `# \`terraform plan -generate-config-out=generated.tf\` writes the configuration of these resources.\n`;

/**
 * An `import` block (Terraform 1.5) for each resource that Terraform's provider can import. A kind of resource without
 * one is left out and counted.
 */
export const terraformFormat: FeedFormat = (catalogue) => {
  const declared = catalogue.terraform();
  return {
    contentType: 'text/plain; charset=utf-8',
    scope: [...declared.keys()],
    async *write({ rows, filter, queries, state, tally }: FeedContent) {
      const names = await HostNames.read(queries, filter, RULES);
      yield `${listingComment(state)}${HOW_TO}`;
      for await (const hosts of readHosts(rows)) {
        let text = '';
        for (const { item } of hosts) {
          const imported = terraformImport(declared.get(item.key.kind), item);
          if (imported === undefined) tally.unsupported += 1;
          else text += `\nimport {\n  to = ${imported.type}.${names.of(item)}\n  id = ${quoted(imported.id)}\n}\n`;
        }
        yield text;
      }
      if (tally.unsupported > 0)
        yield `\n# Left out, because the provider of Terraform cannot import them: ${tally.unsupported}\n`;
    },
  };
};

/** Escapes of JSON that HCL lacks. */
const OTHER_ESCAPES: Readonly<Record<string, string>> = { b: '\\u0008', f: '\\u000c' };

/** A string of HCL without templates (HCL native syntax, "Template Expressions"). */
const quoted = (text: string): string =>
  JSON.stringify(text)
    .replaceAll(/\\(.)/g, (escape, character: string) => OTHER_ESCAPES[character] ?? escape)
    .replaceAll('${', '$${')
    .replaceAll('%{', '%%{');
