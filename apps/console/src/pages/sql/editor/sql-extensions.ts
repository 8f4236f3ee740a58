import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { getNonce } from 'get-nonce';
import type { SqlView } from '../sql.query';
import { columnCompletion, completeColumns, viewCompletion } from './complete-columns';
import { typeOverSelection } from './type-over-selection';
import classes from './sql-editor.module.css';

/** Queries need no schema, but may name it. */
const SCHEMA = 'inventory';

const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, class: classes.keyword },
  { tag: [tags.string, tags.special(tags.string)], class: classes.string },
  { tag: [tags.number, tags.bool, tags.null], class: classes.number },
  { tag: tags.comment, class: classes.comment },
  { tag: tags.typeName, class: classes.type },
]);

/** What never changes in an editor. */
export const fixedExtensions = (label: string): Extension => [
  // The content security policy admits style elements with it only.
  EditorView.cspNonce.of(getNonce() ?? ''),
  EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', autocapitalize: 'off' }),
  EditorView.lineWrapping,
  lineNumbers(),
  typeOverSelection,
  history(),
  bracketMatching(),
  closeBrackets(),
  autocompletion({ icons: false }),
  syntaxHighlighting(COLOURS),
  placeholder('For example: select entity, count(*) from resource where counted group by entity'),
  // Tab leaves the editor, as it does every other field.
  keymap.of([...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
];

/** The language, with completion of views and columns. */
export function sqlLanguage(views: readonly SqlView[]): Extension {
  const tables = Object.fromEntries(
    views.map((view) => [view.name, { self: viewCompletion(view), children: view.columns.map(columnCompletion) }]),
  );
  const language = sql({ dialect: PostgreSQL, schema: { [SCHEMA]: tables }, defaultSchema: SCHEMA });
  return [language, PostgreSQL.language.data.of({ autocomplete: completeColumns(views) })];
}
