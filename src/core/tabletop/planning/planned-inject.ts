import type { Incident } from '../../incident/incident.ts';
import type { Inject } from '../../incident/msel.ts';
import { ACTORS } from '../../kernel/vocabulary/words.ts';
import { cleanLine } from '../../markdown/clean-text.ts';
import { actorName, sentence } from '../../review/names.ts';
import type { PlannedInject } from '../plan.ts';
import { letterOf } from '../votes.ts';
import type { ModelScript } from './model-script.ts';
import { saidText } from './said-text.ts';

/** An inject as it is run in a room: every word of it, and nothing of what an option is worth. */
export function plannedInject(inject: Titled, incident: Incident, script: ModelScript): PlannedInject {
  const { id, decision, facilitator } = inject;
  const at = script.delivered.get(id) ?? inject.at;
  const expected = expectedOf(inject, script);
  return {
    id,
    title: inject.title ?? sentence(id),
    ...(at !== undefined && { at }),
    from: senderInWords(inject.from, incident),
    to: actorName(inject.to),
    via: inject.via,
    says: saidText(inject.says),
    ...(decision && { question: decision.question }),
    options: decision?.options.map(({ id: option, text }) => ({ id: option, text: cleanLine(text).trim() })) ?? [],
    ...facilitator,
    ...(expected !== undefined && { expected }),
  };
}

/** Authors may give an inject a name for the run of show. */
type Titled = Inject & { readonly title?: string };

function expectedOf({ id, decision }: Inject, { chosen }: ModelScript): string | undefined {
  const options = decision?.options ?? [];
  const index = options.findIndex((option) => chosen.has(`${id}.${option.id}`));
  const option = options[index];
  return option && `${letterOf(index)}. ${option.text}`;
}

/** `Dana Ito, payroll`. An impostor goes by the name that they give: the room is to find out. */
function senderInWords(from: string, { call, assets }: Incident): string {
  const heard = call && from === call.really ? call.claims : from;
  const person = assets.people.find(({ id }) => id === heard);
  if (!person) return unpersoned(from);
  const [work = ''] = person.works.split(/[,;:]/);
  return `${person.name}, ${lowered(work)}`;
}

function unpersoned(from: string): string {
  if (from === 'service') return 'Defender';
  const actor = ACTORS.find((name) => name === from);
  return actor ? actorName(actor) : sentence(from);
}

/** As it stands within a sentence; an abbreviation keeps its capitals. */
const lowered = (work: string): string => work.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
