import { createHash } from 'node:crypto';

/** The API gives an entry no id, and never changes one. */
export function entryId(row: object): string {
  const said = ['date', 'type', 'description', 'amount', 'invoice_uuid', 'invoice_id'].map(
    (name): unknown => Reflect.get(row, name) ?? '',
  );
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32);
}
