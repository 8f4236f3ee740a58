import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { SqlView } from '../sql.query';
import type { TextPlace } from './error-place';
import { fixedExtensions, sqlLanguage } from './sql-extensions';
import classes from './sql-editor.module.css';

/** What the page does with an editor besides showing it. */
export interface SqlEditorHandle {
  /** Replaces the text, which can be undone, and moves the focus there. */
  write(text: string): void;
}

/** A part of the text that is wrong. */
export interface MarkedError extends TextPlace {
  readonly message: string;
}

/** An editor for one query. Ctrl-Enter runs it, Tab leaves it. */
export function SqlEditor(props: {
  readonly label: string;
  readonly initial: string;
  /** Undefined while they load. */
  readonly views: readonly SqlView[] | undefined;
  readonly error: MarkedError | undefined;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  readonly handle: Ref<SqlEditorHandle>;
}) {
  const { views, error } = props;
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const language = useRef(new Compartment());
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const { label, initial } = latest.current;
    const run = () => {
      latest.current.onRun();
      return true;
    };
    const editor = new EditorView({
      parent: place.current ?? undefined,
      state: EditorState.create({
        doc: initial,
        extensions: [
          Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
          fixedExtensions(label),
          language.current.of(sqlLanguage(latest.current.views ?? [])),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) latest.current.onChange(state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, []);
  useEffect(() => {
    view.current?.dispatch({ effects: language.current.reconfigure(sqlLanguage(views ?? [])) });
  }, [views]);
  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const marks: Diagnostic[] = error ? [{ ...withinText(error, editor.state.doc.length), severity: 'error' }] : [];
    editor.dispatch(setDiagnostics(editor.state, marks));
  }, [error]);
  useImperativeHandle(props.handle, () => ({
    write: (text) => {
      const editor = view.current;
      if (!editor) return;
      editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
      editor.focus();
    },
  }));
  return <div ref={place} className={classes.editor} />;
}

const withinText = (error: MarkedError, length: number): MarkedError => ({
  ...error,
  from: Math.min(error.from, length),
  to: Math.min(error.to, length),
});
