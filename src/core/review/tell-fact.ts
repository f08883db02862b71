import { findOption } from '../drill/decide.ts';
import type { Drill } from '../drill/drill.ts';
import { between, sayDuration } from '../kernel/time.ts';
import { ACTION_NAMES, actionRow } from '../kernel/vocabulary/actions.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import { deskName, isDesk } from './desk-names.ts';
import { shownNumber } from './log-shown.ts';
import { byChannel, seatName, senderName, sentence, words } from './names.ts';
import { tellDeviceFact } from './tell-device-fact.ts';
import { tellPeopleFact } from './tell-people-fact.ts';

/** One line of the log in words, without its time and its actor. The fact itself stays as it is beneath it. */
export function tellFact(fact: Fact, drill: Drill): string {
  return (
    tellDrillFact(fact, drill) ??
    tellPeopleFact(fact, drill) ??
    tellDeviceFact(fact, drill) ??
    sentence(fact.type.replaceAll('.', ' '))
  );
}

/** What concerns the drill itself, its script and its refusals. */
function tellDrillFact(fact: Fact, drill: Drill): string | undefined {
  switch (fact.type) {
    case 'drill.started':
      return 'The drill started';
    case 'drill.paused':
      return 'Paused';
    case 'drill.resumed':
      return 'Resumed';
    case 'clock.jumped':
      return `${fact.reason === undefined ? 'Waited' : sentence(fact.reason)}, ${sayDuration(between(fact.at, fact.to))}`;
    case 'seat.taken':
      if (isDesk(fact.person)) return `The seat ${words(fact.seat)} is played at the desk of ${deskName(fact.person)}`;
      return fact.person === undefined
        ? `Took the seat ${words(fact.seat)}`
        : `The seat ${words(fact.seat)} is played by ${words(fact.person)}`;
    case 'turn.taken-back':
      return `Took a turn back: what stands from number ${String(shownNumber(drill, fact.number))} on is gone`;
    case 'drill.ended':
      return 'The drill ended';
    case 'inject.delivered':
      return tellInject(fact.inject, drill);
    case 'inject.withdrawn':
      return `Withdrawn: ${tellInject(fact.inject, drill)}`;
    case 'inject.skipped':
      return `Not needed any more: ${tellInject(fact.inject, drill)}`;
    case 'option.chosen':
      return `Decided: ${findOption(drill, fact.option)?.option.text ?? fact.option}${fact.sure === undefined ? '' : `, confidence ${fact.sure}`}`;
    case 'hint.given':
      return `Hint ${String(fact.hint + 1)} given`;
    case 'action.refused':
      return `Refused: ${labelOf(fact.action)}${fact.typed === undefined ? '' : ` (${fact.typed})`}, ${words(fact.because)}`;
    case 'step.ticked':
      return `Ticked the runbook step ${fact.step}`;
    case 'gap.logged':
      return `Logged a gap: ${fact.text}`;
    case 'note.taken':
      return `Note: ${fact.text}`;
    case 'fact.flagged':
      return `${fact.toward === 'off' ? 'Took the flag off' : 'Flagged'} number ${String(shownNumber(drill, fact.number))}`;
    default:
      return undefined;
  }
}

function tellInject(id: string, drill: Drill): string {
  const inject = drill.incident.injects.find((one) => one.id === id);
  if (!inject) return `Message ${id}`;
  return `${nameOf(inject.from, drill)} to ${seatName(inject.to)}, ${byChannel(inject.via)}`;
}

/** Who a message is from: a person, an actor, or as the script says. An impostor goes by the name that they gave until the drill has ended. */
export function nameOf(from: string, drill: Drill): string {
  const { call } = drill.incident;
  return senderName(call && from === call.really && !drill.record.ended ? call.claims : from, drill.incident);
}

/** An action's label where the vocabulary knows it. */
export function labelOf(action: string): string {
  const known = ACTION_NAMES.find((name) => name === action);
  return known ? actionRow(known).label : sentence(action);
}
