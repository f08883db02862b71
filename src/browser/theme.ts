/** Sets how the page looks; `system` leaves it to the system. */
export function applyAppearance(theme: 'system' | 'light' | 'dark', density: 'comfortable' | 'compact'): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  if (density === 'compact') dataset['density'] = density;
  else delete dataset['density'];
}
