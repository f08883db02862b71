import { type DrillTime } from '../kernel/time.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import { confidenceOf, disruptionDecision } from '../lifecycle/automations.ts';
import type { Timer } from '../lifecycle/timers.ts';
import type { Drill } from './drill.ts';
import { factsNamed } from './record.ts';
import { deviceNow, tenantNow } from './settings-now.ts';

type Subject = { readonly device: string } | { readonly account: string };

/** What a timer makes when it runs out: the fact with everything that it says. */
export function timerFact(drill: Drill, subject: Subject, timer: Timer, at: DrillTime, scripted: object = {}): Fact {
  const base = { type: timer.fact, at, by: timer.by, ...subject };
  return { ...base, ...details(drill, subject, timer), ...scripted } as Fact; // each case of `details` gives what FACTS asks for
}

function details(drill: Drill, subject: Subject, timer: Timer): object {
  switch (timer.fact) {
    case 'disruption.decided': {
      const { decision, reason } = decisionAbout(drill, subject);
      return { decision, reason };
    }
    case 'isolation.requested':
      return { scope: decisionAbout(drill, subject).scope, comment: 'Isolated by attack disruption' };
    case 'isolation.skipped':
      return { reason: decisionAbout(drill, subject).reason };
    case 'isolation.confirmed':
      return 'device' in subject ? { scope: drill.situation.devices[subject.device]?.context.scope ?? 'full' } : {};
    case 'isolation.lifted':
      return {
        reason:
          'device' in subject && drill.situation.devices[subject.device]?.context.automatic ? 'window' : 'seven days',
      };
    default:
      return timer.reason === undefined ? {} : { reason: timer.reason };
  }
}

function decisionAbout(drill: Drill, subject: Subject): ReturnType<typeof disruptionDecision> {
  const device = deviceNow(drill, 'device' in subject ? subject.device : undefined);
  if (!device) return { decision: 'leave', reason: 'not a known device', scope: 'full' };
  const threshold = factsNamed(drill.record, 'threshold.met').findLast(({ fact }) => fact.device === device.id);
  return disruptionDecision(tenantNow(drill), device, confidenceOf(threshold?.fact));
}
