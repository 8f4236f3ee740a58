import { createHash } from 'node:crypto';

/** What stays the same of a line while its month runs. */
const LASTING = [
  ...['product', 'resource_uuid', 'resource_id', 'group_description', 'description', 'project_name', 'start_time'],
] as const;

/** The id of an invoice line: the API gives it none, so it is made of what stays the same while the month runs. */
export function lineId(row: object): string {
  const said = LASTING.map((name): unknown => Reflect.get(row, name) ?? '');
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32);
}
