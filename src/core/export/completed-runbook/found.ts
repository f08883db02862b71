import type { RootContent } from 'mdast';
import type { Drill } from '../../drill/drill.ts';
import { type Finding, findings } from '../../review/findings.ts';
import { tellFact } from '../../review/tell-fact.ts';
import { heading, paragraph, quoted, strong, table, text } from '../../markdown/nodes.ts';
import { trace } from './wording.ts';

/** What the players' actions brought to light, each result once: the verdict rests on it. What a page of the portal shows is left out. */
export function found(drill: Drill): readonly RootContent[] {
  const results = [...new Map(findings(drill).map((one) => [one.response, one])).values()].filter(
    ({ response }) => response.on.do !== 'look',
  );
  return [
    heading(2, 'What was found'),
    ...(results.length === 0 ? [paragraph('No command, hunt, scan or package brought anything to light.')] : []),
    ...results.flatMap((finding) => result(drill, finding)),
  ];
}

function result(drill: Drill, { response, number, at, answers }: Finding): readonly RootContent[] {
  const asked = answers ?? { number, fact: { type: 'finding.seen', at, by: 'service', response: number } as const };
  return [
    paragraph([strong(tellFact(asked.fact, drill)), text(` (${trace(drill, asked)})`)]),
    ...(response.shows.length === 0 ? [] : [quoted(response.shows)]),
    ...(response.table ? [table(response.table.columns, response.table.rows)] : []),
  ];
}
