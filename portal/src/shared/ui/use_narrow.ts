import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 767px)';
const CALM = '(prefers-reduced-motion: reduce)';

function useMatch(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}

// Whether the window is as narrow as a phone: tables become cards, the navigation a bar below.
export function useNarrow(): boolean {
  return useMatch(NARROW);
}

// Whether the reader asked for a screen on which nothing moves.
export function useCalm(): boolean {
  return useMatch(CALM);
}
