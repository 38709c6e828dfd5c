// The field below one of the names, on the whole form or in one of its lines, gets the keyboard.
export function focusField(area: HTMLElement, names: string[], line?: number): void {
  const within = line === undefined ? area : area.querySelectorAll<HTMLElement>('.line-form')[line];
  const labels = within ? [...within.querySelectorAll('label')] : [];
  const label = labels.find(({ textContent }) => names.includes(textContent.trim()));
  label?.control?.focus();
  label?.scrollIntoView?.({ block: 'center' });
}
