/** The fact card that says why a question is asked, by question. Where the source is silent there is none. */
const FACTS: { readonly [question: string]: string } = {
  Q2: 'workstations-only',
  Q4: 'enable-toggle',
  Q7: 'plan-one',
  Q8: 'mail-rule-failed',
  Q12: 'where-it-is-recorded',
  Q16: 'privacy-deadline',
  Q17: 'cloud-channel',
  Q18: 'package-before-cleanup',
  Q20: 'expected-activity',
  Q22: 'full-tunnel',
  Q23: 'release-right',
  Q27: 'release-comment',
  Q29: 'force-release-script',
  Q30: 'repeat-isolation',
  Q31: 'toast-windows-only',
  Q40: 'exclusions-advised-against',
  Q41: 'server-isolation-by-hand',
};

export const factOf = (question: string): string | undefined => FACTS[question];
