/** Every address of the app that needs no drill, with the heading that stands there. */
export const PLACES = [
  ['Home', '#/', /^Isolation is automatic/],
  ['the catalogue', '#/drills', 'Drills'],
  ['a briefing', '#/incident/cfo-at-the-gate', 'The CFO is at the airport gate'],
  ['the runbooks', '#/runbooks', 'Runbooks'],
  ['a runbook', '#/runbook/automatic-isolation', /isolation/i],
  ['the helpdesk card', '#/card', 'Helpdesk card'],
  ['the reports', '#/reports', 'Reports'],
  ['the incidents', '#/incidents', 'Incidents'],
  ['help', '#/help', 'Help and facts'],
  ['the lifecycle of isolation', '#/lifecycle', 'The lifecycle'],
  ['the lifecycle of evidence', '#/lifecycle/s/device.evidence', 'The lifecycle'],
  ['the general settings', '#/settings/general', 'Settings'],
  ['the settings of drills', '#/settings/drills', 'Settings'],
  ['the settings of data', '#/settings/data', 'Settings'],
  ['the page about Firedoor', '#/settings/about', 'Settings'],
  ['an address that leads nowhere', '#/nowhere', 'Nothing at this address'],
] as const;
