import type { Inject } from '../incident/msel.ts';
import { deskOf, hears } from '../drill/desks.ts';
import type { Drill } from '../drill/drill.ts';
import { factsNamed } from '../drill/record.ts';
import { type DrillTime } from '../kernel/time.ts';

/** A message that has come in. */
export interface Message {
  readonly inject: Inject;
  readonly at: DrillTime;
  readonly number: number;
  /** Came after the messages were last looked at. */
  readonly isNew: boolean;
}

/** What was delivered so far, the newest first. */
export function messages(drill: Drill): readonly Message[] {
  const looked = factsNamed(drill.record, 'entity.viewed').findLast(({ fact }) => fact.tab === 'messages')?.number ?? 0;
  return factsNamed(drill.record, 'inject.delivered')
    .flatMap(({ fact, number }) => {
      const inject = drill.incident.injects.find(({ id }) => id === fact.inject);
      // A desk may have to decide on what was said to the other one: it has the question, and no message.
      return inject && hears(drill, drill.desk ?? deskOf(inject.to), fact)
        ? [{ inject, at: fact.at, number, isNew: number > looked }]
        : [];
    })
    .toReversed();
}
