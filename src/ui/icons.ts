/** The pictograms of Sprite.svelte. */
export const ICONS = [
  'actions', 'book', 'check', 'close', 'cloud', 'copy', 'cut', 'done', 'down', 'download', 'drill', 'flag', 'half', 'help', 'high',
  'home', 'info', 'laptop', 'link', 'lock', 'medium', 'message', 'more', 'now', 'pause', 'person', 'phone', 'plus', 'print',
  'report', 'retry', 'right', 'scenario', 'screen', 'search', 'settings', 'star', 'story', 'terminal', 'up', 'warn',
] as const;
export type IconName = (typeof ICONS)[number];
