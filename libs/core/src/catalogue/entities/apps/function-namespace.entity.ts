import { type Attributes, defineEntity } from '../../entity.js';
import { hostName, text } from '../../fields.js';

/** Holds functions that share settings and access. */
export const functionNamespace = defineEntity({
  id: 'function-namespace',
  title: { one: 'Function namespace', many: 'Function namespaces' },
  category: 'apps',
  icon: 'zap',
  fields: {
    label: text({ label: 'Label', group: 'System', column: 'offered', optional: true, searchable: true }),
    hostName: hostName({
      label: 'Host name',
      about: 'Where its functions are called.',
      group: 'Network',
      column: 'shown',
      optional: true,
      searchable: true,
    }),
  },
});

/** `attributes` of a function namespace. */
export type FunctionNamespace = Attributes<typeof functionNamespace>;
