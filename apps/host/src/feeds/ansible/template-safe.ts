/** Begins an expression, a statement or a comment of Jinja. JSON has it in texts only. */
export const TEMPLATE = /\{[{%#]/;

/**
 * Variables whose texts Ansible takes as they are. Older versions run a text with `{{ … }}` as a template on the
 * controller, and people who may name a machine or a tag must not be able to run commands there.
 */
export function templateSafe(value: unknown): unknown {
  if (typeof value === 'string') return TEMPLATE.test(value) ? { __ansible_unsafe: value } : value;
  if (Array.isArray(value)) return value.map(templateSafe);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, templateSafe(held)]));
}
