const OPERABLE = 'a, button, input, select, textarea, summary, [tabindex="0"]';

/** Whether Enter was pressed where no control takes it: then it means the step that the screen offers. */
export function isFreeEnter(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.key !== 'Enter' || event.defaultPrevented || document.querySelector('dialog:modal')) return false;
  return !(target instanceof Element && target.closest(OPERABLE));
}
