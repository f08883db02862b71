import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editor in the colours of the page, which reach into it as custom properties. */
export const look: Extension = [
  EditorView.theme({
    '&': { color: 'var(--fg)', backgroundColor: 'var(--surface)', minHeight: 'inherit' },
    '&.cm-focused': { outline: '2px solid var(--link)', outlineOffset: '-2px' },
    '.cm-scroller': { fontFamily: 'var(--mono)', fontSize: '0.875rem', lineHeight: '1.5' },
    '.cm-content': { caretColor: 'var(--fg)', paddingBlock: '0.75rem' },
    '.cm-cursor': { borderLeftColor: 'var(--fg)', borderLeftWidth: '2px' },
    '.cm-gutters': { color: 'var(--muted)', backgroundColor: 'var(--surface)', borderRight: '1px solid var(--line)' },
    '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--sunken)' },
    '.cm-tooltip': { color: 'var(--fg)', backgroundColor: 'var(--surface)', border: '1px solid var(--stroke)' },
    '.cm-diagnostic': { fontFamily: 'var(--sans)', padding: '0.25rem 0.5rem' },
    '.cm-diagnostic-warning': { borderLeftColor: 'var(--attention)' },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.heading, fontWeight: '600' },
      { tag: tags.strong, fontWeight: '600' },
      { tag: tags.emphasis, fontStyle: 'italic' },
      { tag: tags.strikethrough, textDecoration: 'line-through' },
      { tag: [tags.link, tags.url], color: 'var(--link)' },
      { tag: [tags.processingInstruction, tags.comment, tags.labelName, tags.contentSeparator], color: 'var(--muted)' },
    ]),
  ),
];
