import { situationsNow } from '../../drill/situations-now.ts';
import type { SituationName } from '../../kernel/vocabulary/situations.ts';
import { stages } from '../../review/walk.ts';
import { isSection } from '../../runbook/section-titles.ts';
import { followUpsOf } from '../../tabletop/follow-ups.ts';
import { entriesOf, type Tabletop } from '../../tabletop/tabletop.ts';
import { type DrillAbout, type DrillUse, type Remark, statesIn } from './drill-use.ts';

/**
 * What an exercise in a room says about the runbook: the gaps that were noticed and the follow-ups that were agreed. What
 * came up in its scenario was talked through; steps were done by the model answer, and that is no use of them.
 */
export function exerciseUse(tabletop: Tabletop, about: DrillAbout): DrillUse {
  const walked = tabletop.drill ? stages(tabletop.drill) : [];
  const held = walked.map(situationsNow);
  return {
    ...about,
    steps: [],
    situations: [...new Set(held.flat())],
    states: [...new Set(walked.flatMap(statesIn))],
    remarks: [...gapsIn(tabletop, held), ...agreedIn(tabletop)],
  };
}

function gapsIn(tabletop: Tabletop, held: readonly (readonly SituationName[])[]): readonly Remark[] {
  const moves = entriesOf(tabletop, 'scenario.moved');
  return entriesOf(tabletop, 'observation.noted').flatMap(({ number, fact }): readonly Remark[] => {
    if (fact.kind !== 'gap') return [];
    const happened = moves
      .filter((move) => move.number < number)
      .reduce((sum, move) => sum + move.fact.facts.length, 0);
    return [{ number, kind: 'gap', text: fact.text, situations: held[happened - 1] ?? [] }];
  });
}

/** An idea is nobody’s promise and a dropped one is none any more, so neither is proposed. */
function agreedIn(tabletop: Tabletop): readonly Remark[] {
  return followUpsOf(tabletop).flatMap(({ number, followUp: { action, section, state } }): readonly Remark[] =>
    state === 'idea' || state === 'dropped'
      ? []
      : [
          {
            number,
            kind: 'follow-up',
            text: action,
            ...(section !== undefined && isSection(section) && { section }),
            situations: [],
          },
        ],
  );
}
