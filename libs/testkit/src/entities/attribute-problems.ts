import type { FieldRule, FieldTable } from './entity-fields.constants.js';

const BASES: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && value !== '',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  switch: (value) => typeof value === 'boolean',
  texts: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== ''),
};

/** What is wrong with attributes, field by field: `attributes.vcpus is "2", which is no number`. */
export function attributeProblems(attributes: object, table: FieldTable, at = 'attributes'): string[] {
  const extra = Object.keys(attributes)
    .filter((name) => !Object.hasOwn(table, name))
    .map((name) => `${at}.${name} is no field of the entity`);
  const wrong = Object.entries(table).flatMap(([name, rule]) =>
    fieldProblems(Reflect.get(attributes, name), rule, `${at}.${name}`),
  );
  return [...extra, ...wrong];
}

function fieldProblems(value: unknown, rule: FieldRule, at: string): string[] {
  const optional = typeof rule === 'string' ? rule.endsWith('?') : rule.optional === true;
  if (value === undefined) return optional ? [] : [`${at} is missing`];
  if (typeof rule === 'string') {
    const base = rule.replace('?', '');
    return BASES[base]?.(value) ? [] : [`${at} is ${JSON.stringify(value)}, which is no ${base}`];
  }
  if (!Array.isArray(value)) return [`${at} is no list`];
  return value.flatMap((item: unknown, index) =>
    typeof item === 'object' && item !== null
      ? attributeProblems(item, rule.each, `${at}[${index}]`)
      : [`${at}[${index}] is no object`],
  );
}
