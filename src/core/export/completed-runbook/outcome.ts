import type { RootContent } from 'mdast';
import type { Drill } from '../../drill/drill.ts';
import { now } from '../../drill/drill.ts';
import { sayDuration } from '../../kernel/time.ts';
import { ending } from '../../review/ending.ts';
import { statesOnRecord } from '../../review/device-state.ts';
import { mainDevice } from '../../review/figures.ts';
import { deviceName } from '../../review/names.ts';
import type { Scorecard } from '../../review/scorecard.ts';
import { cutOffFor, rails } from '../../review/spans.ts';
import { plainText } from '../../runbook/plain-text.ts';
import { heading, list, strong } from '../../markdown/nodes.ts';
import { capital, counted, ended } from '../../review/sentences.ts';
import { when } from './wording.ts';

/** How it came out, in three lines: the result, the ending, the device. */
export function outcome(drill: Drill, card: Scorecard): readonly RootContent[] {
  return [
    heading(2, 'Outcome'),
    list([
      [strong('Result:'), ` ${result(drill, card)}`],
      [strong('Ending:'), ` ${howItEnded(drill)}`],
      [strong('Device:'), ` ${device(drill)}`],
    ]),
  ];
}

function result({ incident, record }: Drill, { score, passed, redLines }: Scorecard): string {
  const points = `${String(score)} of 100 points${record.ended ? '' : ' so far'}; ${String(incident.pass)} are needed.`;
  if (redLines.length > 0) {
    return `Not safe yet. ${capital(counted(redLines.length, 'red line was', 'red lines were'))} crossed, and that decides whatever the score: ${points}`;
  }
  return `${record.ended ? (passed ? 'Passed' : 'Not passed') : 'Not finished'}, with ${points} No red line was crossed.`;
}

function howItEnded(drill: Drill): string {
  if (!drill.record.ended)
    return `None yet. The drill stands at ${when(drill, now(drill))}, and what follows is how far it came.`;
  const how = ending(drill);
  return how ? `${ended(how.title)} ${plainText(how.says)}` : 'The incident has no ending for this.';
}

function device(drill: Drill): string {
  const id = mainDevice(drill);
  const lines = rails(drill, id);
  const first = lines.cut[0];
  const last = lines.cut.at(-1);
  const name = deviceName(id);
  if (!first || !last) return `${name} was never cut off. At the end: ${stateOf(drill, id)}.`;
  const often = lines.cut.length === 1 ? '' : `, in ${String(lines.cut.length)} stretches`;
  const so = `${name} was cut off for ${sayDuration(cutOffFor(lines))}${often}, from ${when(drill, first.from)}`;
  const isStill = last.to === lines.to && statesOnRecord(drill, id).some(({ shape }) => shape === 'cut');
  return isStill
    ? `${so} on. It was still cut off when the record ends.`
    : `${so} to ${when(drill, last.to)}. It is back on the network.`;
}

const stateOf = (drill: Drill, id: string): string => (statesOnRecord(drill, id)[0]?.word ?? 'not known').toLowerCase();
