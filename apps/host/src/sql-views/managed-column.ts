import { escapeLiteral } from 'pg';
import { type SQL } from '../database/sql.js';
import { managedIfKnown, type TerraformKinds } from '../inventory/managed/managed.sql.js';
import { type AddedColumns } from './view-definition.sql.js';

/** The column `managed` of the view of all resources. @param kinds what the loaded kinds are in Terraform. */
export const managedColumn = (kinds: TerraformKinds): AddedColumns => ({
  resource: [
    {
      name: 'managed',
      type: 'text',
      comment: 'Whether Terraform manages it: yes, no or unknown; null while no state of Terraform is known.',
      value: `(${withLiterals(managedIfKnown('r', kinds))})::text`,
    },
  ],
});

/** A view has no parameters. */
const withLiterals = ({ strings, values }: SQL): string =>
  strings.map((text, place) => (place === 0 ? text : `${literal(values[place - 1])}${text}`)).join('');

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `array[${value.map(literal).join(', ')}]`;
  return escapeLiteral(String(value));
}
