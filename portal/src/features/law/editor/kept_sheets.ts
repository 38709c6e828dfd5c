// What was typed into the editor and not yet given to the desk, kept on this device for its user.

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface KeptSheet {
  text: string;
  at: string;
}

const nameOf = (user: string, table: string) => `cassia.sheet.${user}.${table}`;

// What cannot be read is as if it were not there.
export function keptSheet(user: string, table: string, store: Store = localStorage): KeptSheet | undefined {
  try {
    const kept = JSON.parse(store.getItem(nameOf(user, table)) ?? 'null') as Partial<KeptSheet> | null;
    return typeof kept?.text === 'string' && typeof kept.at === 'string' ? { text: kept.text, at: kept.at } : undefined;
  } catch {
    return undefined;
  }
}

// Whether it could be kept: storage may be forbidden or full.
export function keepSheet(user: string, table: string, sheet: KeptSheet, store: Store = localStorage): boolean {
  try {
    store.setItem(nameOf(user, table), JSON.stringify(sheet));
    return true;
  } catch {
    return false;
  }
}

export function forgetSheet(user: string, table: string, store: Store = localStorage): void {
  try {
    store.removeItem(nameOf(user, table));
  } catch {
    // Storage that is forbidden keeps nothing.
  }
}
