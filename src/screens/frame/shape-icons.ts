import type { StateShape } from '../../core/review/device-state.ts';
import type { IconName } from '../../ui/icons.ts';

/** The pictogram of what is true of a device. */
export const SHAPE_ICONS: { readonly [S in StateShape]: IconName } = {
  cut: 'cut',
  link: 'link',
  cloud: 'cloud',
  warn: 'warn',
  wait: 'now',
  off: 'close',
  ring: 'info',
};
