import type { QueryComparison, QueryWord } from './query.types.js';
import type { QueryTest, QueryValueType } from './resolved-query.types.js';
import { type ComparedField, readAgo, readValue, refuse } from './query-values.js';

/** The types whose values have an order. */
const ORDERED: ReadonlySet<QueryValueType> = new Set<QueryValueType>(['number', 'moment', 'money']);
const TEXTS: ReadonlySet<QueryValueType> = new Set<QueryValueType>(['text', 'address', 'cidr']);
const NETWORKS: ReadonlySet<QueryValueType> = new Set<QueryValueType>(['address', 'cidr']);

/**
 * The test of a comparison.
 *
 * @param words reads the values of a field that holds known words.
 * @throws QueryError if the operator or a value does not fit the field.
 */
export function testOf(
  comparison: QueryComparison,
  of: ComparedField,
  words?: (values: readonly QueryWord[]) => readonly string[],
): QueryTest {
  const { operator, values, field } = comparison;
  switch (operator) {
    case 'exists':
      return { op: 'exists' };
    case 'contains':
    case 'starts with':
      if (!TEXTS.has(of.value))
        refuse(field, `${of.name} is not a text. Compare it with =, ${ORDERED.has(of.value) ? '< or >' : 'or :'}.`);
      return { op: operator === 'contains' ? 'contains' : 'starts', texts: values.map(({ text }) => text) };
    case 'older than':
    case 'newer than':
      if (of.value !== 'moment')
        refuse(field, `${of.name} is not a time. Use ${operator} with a field such as created.`);
      return { op: operator === 'older than' ? '<' : '>', value: readAgo(only(values)) };
    case '<':
    case '<=':
    case '>':
    case '>=':
      if (!ORDERED.has(of.value)) refuse(field, `${of.name} has no order. Compare it with : or contains.`);
      return { op: operator, value: readValue(only(values), of) };
    default:
      return equal(comparison, of, words);
  }
}

/** `=` is exact; `:` and `in` also find addresses within a block. */
function equal(
  { operator, values }: QueryComparison,
  of: ComparedField,
  words?: (values: readonly QueryWord[]) => readonly string[],
): QueryTest {
  if (words)
    return { op: 'equal', values: of.value === 'text' ? words(values) : values.map((word) => readValue(word, of)) };
  const read = values.map((word) => readValue(word, of));
  if (NETWORKS.has(of.value) && operator !== '=') return { op: 'within', blocks: read as string[] };
  return { op: 'equal', values: read };
}

function only(values: readonly QueryWord[]): QueryWord {
  const [first, second] = values;
  if (second) refuse(second, 'Only one value can be compared here. Use two terms joined by or.');
  return first!;
}
