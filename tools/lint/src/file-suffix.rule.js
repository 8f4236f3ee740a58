import { basename } from 'node:path';

/** Every role that the name of a file may end in. CONTRIBUTING.md says what each of them means. */
export const SUFFIXES = [
  'constants',
  'controller',
  'dto',
  'e2e',
  'entity',
  'error',
  'kind',
  'module',
  'query',
  'scenario',
  'service',
  'spec',
  'sql',
  'table',
  'types',
];

/** Names that tools ask for: `vite.config.ts`, `schema.gen.ts`, `styles.d.ts`. */
const OF_TOOLS = /\.(config|gen|d)\.m?tsx?$/;

/** A test may be slow, and is named after the file that it tests: `sync.service.slow.spec.ts`. */
const IS_TEST = /(\.slow)?\.spec$/;

/** Refuses the name of a file that ends in a role which is not in the list, so that one suffix goes on meaning one thing. */
export const fileSuffix = {
  meta: {
    type: 'problem',
    docs: { description: 'The name of a file ends in a role that CONTRIBUTING.md lists, or in none.' },
    messages: {
      unknown:
        'No file ends in .{{suffix}}. Write it as a part of the name ({{name}}), or choose a suffix that CONTRIBUTING.md lists.',
      several: 'The name {{file}} has more than one suffix. Keep the one that says what the file holds.',
    },
    schema: [],
  },
  create(context) {
    const file = basename(context.filename);
    if (OF_TOOLS.test(file)) return {};
    const stem = file.replace(/\.\w+$/, '').replace(IS_TEST, '');
    const [name, ...suffixes] = stem.split('.');
    const unknown = suffixes.find((suffix) => !SUFFIXES.includes(suffix));
    return {
      Program(node) {
        if (unknown !== undefined)
          context.report({ node, messageId: 'unknown', data: { suffix: unknown, name: `${name}-${unknown}` } });
        else if (suffixes.length > 1) context.report({ node, messageId: 'several', data: { file } });
      },
    };
  },
};
