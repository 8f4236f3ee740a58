import { basename } from 'node:path';

/** The allowed role suffixes of file names. CONTRIBUTING.md explains each of them. */
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

/** File names that tools require: `vite.config.ts`, `schema.gen.ts`, `styles.d.ts`. */
const OF_TOOLS = /\.(config|gen|d)\.m?tsx?$/;

/** A spec has the name of the file it tests, and may be marked as slow: `sync.service.slow.spec.ts`. */
const IS_TEST = /(\.slow)?\.spec$/;

/** Rejects file names with a suffix that is not in the list, so that each suffix keeps one meaning. */
export const fileSuffix = {
  meta: {
    type: 'problem',
    docs: { description: 'File names end in a role that CONTRIBUTING.md lists, or in none.' },
    messages: {
      unknown:
        'The suffix .{{suffix}} is not allowed. Make it part of the name ({{name}}), or use a suffix that CONTRIBUTING.md lists.',
      several: 'The name {{file}} has more than one suffix. Keep the one that describes its content.',
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
