import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { SqlView } from '../sql.query';

/** The names after FROM and JOIN. */
const READ = /\b(?:from|join|,)\s*(?:inventory\s*\.\s*)?"?([\p{L}_][\p{L}\p{N}_]*)"?/giu;

/** What the editor suggests of a view or a column. */
export const viewCompletion = ({ name, comment }: SqlView): Completion => ({
  label: name,
  type: 'type',
  ...(comment !== undefined && { info: comment }),
});

/** As {@link viewCompletion}, with the type of the column. */
export const columnCompletion = ({ name, type, comment }: SqlView['columns'][number]): Completion => ({
  label: name,
  type: 'property',
  detail: type,
  ...(comment !== undefined && { info: comment }),
});

/** Suggests the columns of the views that a query reads, where no view stands before them. */
export function completeColumns(views: readonly SqlView[]) {
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\p{L}_][\p{L}\p{N}_]*/u);
    if (!word && !context.explicit) return null;
    const from = word?.from ?? context.pos;
    if (context.state.sliceDoc(from - 1, from) === '.') return null;
    const read = new Set([...context.state.doc.toString().matchAll(READ)].map(([, name = '']) => name.toLowerCase()));
    const columns = views.filter(({ name }) => read.has(name)).flatMap((view) => view.columns);
    const byName = new Map(columns.map((column) => [column.name, columnCompletion(column)]));
    return byName.size === 0 ? null : { from, options: [...byName.values()], validFor: /^[\p{L}\p{N}_]*$/u };
  };
}
