import { defaultKeymap } from '@codemirror/commands';
import { defineLanguageFacet, Language, languageDataProp } from '@codemirror/language';
import { type Diagnostic, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { Annotation, EditorState, type Extension, type Text } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { GFM, parser } from '@lezer/markdown';
import type { Problem } from '../../../core/kernel/problem.ts';
import { difference } from '../../../session/text-history.ts';
import { withPlainEnds } from './line-ends.ts';
import { look } from './look.ts';

/** An editor of Markdown on the page. It keeps no history of its own: the draft's is the one that every view shares. */
export interface Editor {
  /** Shows a text that was changed elsewhere; the cursor stays where it was. */
  readonly show: (text: string) => void;
  readonly mark: (problems: readonly Problem[]) => void;
  /** Goes to a place, counted from 1. */
  readonly goTo: (line: number, column: number) => void;
  readonly close: () => void;
}

interface EditorParts {
  /** Its own tree: there the policy of the page lets the editor bring style sheets, and in the page it would not. */
  readonly parent: ShadowRoot;
  readonly text: string;
  readonly label: string;
  readonly ontype: (plain: string) => void;
  readonly onundo: () => void;
  readonly onredo: () => void;
}

const FROM_ELSEWHERE = Annotation.define<boolean>();

export function openEditor({ parent, text, label, ontype, onundo, onredo }: EditorParts): Editor {
  const done = (run: () => void) => (): boolean => {
    run();
    return true;
  };
  const view = new EditorView({
    parent,
    root: parent,
    state: EditorState.create({
      doc: withPlainEnds(text),
      extensions: [
        lineNumbers(),
        drawSelection(),
        highlightActiveLine(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true' }),
        keymap.of([
          { key: 'Mod-z', run: done(onundo), preventDefault: true },
          { key: 'Mod-y', mac: 'Mod-Shift-z', run: done(onredo), preventDefault: true },
          { key: 'Mod-Shift-z', run: done(onredo), preventDefault: true },
          ...lintKeymap,
          ...defaultKeymap,
        ]),
        EditorView.domEventHandlers({ beforeinput: (event) => takeOver(event, onundo, onredo) }),
        EditorView.updateListener.of(({ docChanged, transactions, state }) => {
          const isTyped = transactions.some((one) => one.docChanged && !one.annotation(FROM_ELSEWHERE));
          if (docChanged && isTyped) ontype(state.doc.toString());
        }),
        markdown(),
        look,
      ],
    }),
  });

  return {
    show: (next) => {
      const [now, plain] = [view.state.doc.toString(), withPlainEnds(next)];
      if (now === plain) return;
      const { from, tail } = difference(now, plain);
      const insert = plain.slice(from, plain.length - tail);
      view.dispatch({ changes: { from, to: now.length - tail, insert }, annotations: FROM_ELSEWHERE.of(true) });
    },
    mark: (problems) => view.dispatch(setDiagnostics(view.state, problems.map((problem) => marked(view.state.doc, problem)))),
    goTo: (line, column) => {
      const at = placeOf(view.state.doc, line, column);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      view.focus();
    },
    close: () => view.destroy(),
  };
}

/** The browser's own undo, from a menu or a touch keyboard, would know nothing of the other views. */
function takeOver(event: InputEvent, onundo: () => void, onredo: () => void): boolean {
  if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
  event.preventDefault();
  if (event.inputType === 'historyUndo') onundo();
  else onredo();
  return true;
}

/** Markdown alone: the language package brings the parsers of three more languages. */
function markdown(): Extension {
  const facet = defineLanguageFacet();
  const configured = parser.configure([GFM, { props: [languageDataProp.add({ Document: facet })] }]);
  return new Language(facet, configured, [], 'markdown').extension;
}

function placeOf(doc: Text, line: number, column: number): number {
  const found = doc.line(Math.min(Math.max(1, line), doc.lines));
  return Math.min(found.from + Math.max(0, column - 1), found.to);
}

function marked(doc: Text, { line, column, message, hint }: Problem): Diagnostic {
  const from = placeOf(doc, line, column);
  const to = doc.lineAt(from).to;
  return { from, to, severity: 'warning', message: hint === undefined ? message : `${message} ${hint}` };
}
