import { useState } from 'react';

// The key that the reader got elsewhere (from print, from another office) and trusts. Kept on this
// device, since it is the one thing that must not come from the zone each time.
const STORED_AS = 'cassia.pinned_key';

export function pinnedKey(): string {
  try {
    return localStorage.getItem(STORED_AS) ?? '';
  } catch {
    return '';
  }
}

export function pinKey(key: string): void {
  try {
    localStorage.setItem(STORED_AS, key.trim());
  } catch {
    // The key then lasts as long as the page.
  }
}

export function usePinnedKey(): [string, (key: string) => void] {
  const [key, setKey] = useState(pinnedKey);
  const keep = (next: string) => {
    setKey(next);
    pinKey(next);
  };
  return [key, keep];
}
