/** The vendor's product and its mechanisms. Who names one of them in a reason says something about the product. */
const MECHANISMS = [
  'isolat\\w*',
  'releas\\w*',
  'contain(?:s|ed|ing|ment|ments)?',
  'lift(?:s|ed)?',
  'exclu(?:de|des|ded|sion|sions)',
  'skipped',
  'selective(?:ly)?',
  'live response',
  'cloud channel',
  'action center',
  'hunting',
  'attack disruption',
  'disruption',
  'force-release',
  'device groups?',
  'permissions?',
  'onboard(?:s|ed|ing)?',
  'quarantined?',
  'advanced role',
  'basic role',
  'iptables',
  'defender',
  'microsoft',
];
export const NAMES_A_MECHANISM = new RegExp(`\\b(?:${MECHANISMS.join('|')})\\b`, 'i');
/** A reason may rest on a rule of the house instead, and then says so. */
export const RULE_OF_THE_HOUSE = /\bDrill policy\b|\bown rule, not the vendor's\b/;
