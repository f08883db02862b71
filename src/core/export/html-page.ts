import type { Root, RootContent } from 'mdast';
import { cleanLine } from '../markdown/clean-text.ts';
import { document } from '../markdown/nodes.ts';
import { escapeHtml, makeRichText } from './rich-text.ts';
import { stretches } from './stretches.ts';

/**
 * A document as one HTML file that needs nothing else: no script, and nothing is fetched, which its policy holds it to.
 * Every text is escaped. A step is a section of its own, so that paper does not break it where it can be helped.
 */
export function htmlPage(root: Root, title: string): string {
  const body = stretches(root.children, 3).map(({ isWhole, nodes }) =>
    isWhole ? `<section>\n${html(nodes, root)}\n</section>` : html(nodes, root),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Firedoor">
<title>${escapeHtml(cleanLine(title))}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
${body.filter((part) => part !== '').join('\n')}
</main>
</body>
</html>
`;
}

const html = (nodes: readonly RootContent[], whole: Root): string => makeRichText(document(...nodes), whole);

const STYLE = `:root { color-scheme: light dark; }
body { margin: 0; font: 16px/1.5 system-ui, "Segoe UI", sans-serif; }
main { max-width: 48rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; margin: 1.6em 0 0.5em; }
h2 { border-bottom: 1px solid; padding-bottom: 0.2em; }
table { border-collapse: collapse; display: block; max-width: 100%; overflow-x: auto; }
th, td { text-align: left; vertical-align: top; }
pre { white-space: pre-wrap; }
blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid; }
@media print {
  @page { margin: 18mm 16mm; }
  :root { color-scheme: light; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  table { display: table; }
  h1, h2, h3 { break-after: avoid; }
  section, li, tr, blockquote, pre { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
}`;
