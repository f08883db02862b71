import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { cleanText } from '../markdown/clean-text.ts';
import type { Problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type Excess, excessOfText, excessOfTree, isBinary } from './limits.ts';
import { runbookProblem } from './runbook-problem.ts';

/** The tree of a Markdown file, positions included. A file beyond the limits is refused, most often before it is parsed. */
export function readMarkdown(text: string, file: string): Result<Root, Problem> {
  if (isBinary(text)) return fail(runbookProblem('not-text', file, undefined, ''));
  const source = cleanText(text.replace(/^\ufeff/, ''));
  const refuse = ({ code, line }: Excess): Result<Root, Problem> =>
    fail(runbookProblem(code, file, { line, column: 1 }, ''));
  const excess = excessOfText(source);
  if (excess) return refuse(excess);
  try {
    const root = fromMarkdown(source, {
      extensions: [gfm(), frontmatter(['yaml'])],
      mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
    });
    const buried = excessOfTree(root);
    return buried ? refuse(buried) : ok(root);
  } catch (error) {
    // The parser's own walk over the tree is recursive.
    if (error instanceof RangeError) return refuse({ code: 'too-deep', line: 1 });
    throw error;
  }
}
