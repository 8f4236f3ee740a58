import { Columns3 } from 'lucide-react';
import { CheckMenu } from '../../components/check-menu';
import type { ColumnChoice } from './use-column-choice';

/** Chooses the columns of a list. */
export function ColumnMenu({ choice }: { readonly choice: ColumnChoice }) {
  return (
    <CheckMenu
      label="Columns"
      icon={<Columns3 aria-hidden size={18} />}
      options={choice.all.slice(1).map(({ id, header }) => ({ value: id, label: header }))}
      selected={choice.columns.slice(1).map(({ id }) => id)}
      onChange={choice.choose}
    />
  );
}
