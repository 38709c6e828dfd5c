// What one person writes and nobody else is to have yet, kept on this device under a place of its own.

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface KeptText {
  text: string;
  at: string;
}

export const placeOf = (kind: 'sheet' | 'schedule', user: string, name: string) => `cassia.${kind}.${user}.${name}`;

// What cannot be read is as if it were not there.
export function keptText(place: string, store: Store = localStorage): KeptText | undefined {
  try {
    const kept = JSON.parse(store.getItem(place) ?? 'null') as Partial<KeptText> | null;
    return typeof kept?.text === 'string' && typeof kept.at === 'string' ? { text: kept.text, at: kept.at } : undefined;
  } catch {
    return undefined;
  }
}

// Whether it could be kept: storage may be forbidden or full.
export function keepText(place: string, kept: KeptText, store: Store = localStorage): boolean {
  try {
    store.setItem(place, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forgetText(place: string, store: Store = localStorage): void {
  try {
    store.removeItem(place);
  } catch {
    // Storage that is forbidden keeps nothing.
  }
}
