import { CST, Lexer, Parser } from 'yaml';
import type { ProblemCode } from '../problems.ts';

const DEEPEST = 30;
/** The lexer calls itself for each indicator of a line, so a line of them is found before it runs. */
const INDICATORS = /(?:[-?:][ \t]+){31}/;
const COLLECTIONS: ReadonlySet<string> = new Set(['block-map', 'block-seq', 'flow-collection']);
const REFUSED: ReadonlyMap<string, ProblemCode> = new Map([
  ['anchor', 'yaml-alias'],
  ['alias', 'yaml-alias'],
  ['tag', 'yaml-tag'],
]);

/**
 * Finds what must not reach the composer: nesting on which its recursion can end the whole process, anchors and aliases
 * that grow without bound, tags. The library's own parser is watched token by token, so nothing can be written that it
 * reads otherwise than this check does.
 */
export function firstDanger(text: string): { readonly code: ProblemCode; readonly offset: number } | undefined {
  const indicators = INDICATORS.exec(text);
  if (indicators) return { code: 'nested-too-deep', offset: indicators.index };
  const parser = new Parser();
  let offset = 0;
  let isText = false; // the lexer announces a scalar by a mark of its own
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) void token;
    const refused = isText ? undefined : REFUSED.get(CST.tokenType(lexeme) ?? '');
    isText = lexeme === CST.SCALAR;
    if (refused !== undefined) return { code: refused, offset };
    if (depthOf(parser) > DEEPEST) return { code: 'nested-too-deep', offset };
    offset = parser.offset;
  }
  return undefined;
}

function depthOf(parser: Parser): number {
  if (parser.stack.length <= DEEPEST) return 0;
  return parser.stack.filter((token) => COLLECTIONS.has(token.type)).length;
}
