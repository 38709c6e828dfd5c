import { useState } from 'react';

// The key that the reader got elsewhere (from print, from another office) and trusts. Kept on this
// device, since it is the one thing that must not come from the zone each time.
const STORED_AS = 'cassia.pinned_key';

function stored(): string {
  try {
    return localStorage.getItem(STORED_AS) ?? '';
  } catch {
    return '';
  }
}

export function usePinnedKey(): [string, (key: string) => void] {
  const [key, setKey] = useState(stored);
  const keep = (next: string) => {
    setKey(next);
    try {
      localStorage.setItem(STORED_AS, next.trim());
    } catch {
      // The key then lasts as long as the page.
    }
  };
  return [key, keep];
}
