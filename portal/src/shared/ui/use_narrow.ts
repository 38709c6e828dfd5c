import { useCallback, useState, useSyncExternalStore } from 'react';

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

// Whether a place on the page is narrower than this many pixels, and the ref to put on the place.
// A column of a wide window may have less room than a whole phone held sideways.
export function useCramped(pixels: number): [boolean, (place: HTMLElement | null) => void] {
  const [isCramped, setCramped] = useState(false);
  const watch = useCallback(
    (place: HTMLElement | null) => {
      if (!place || pixels === 0) return;
      const observer = new ResizeObserver(() => setCramped(place.clientWidth < pixels));
      observer.observe(place);
      return () => observer.disconnect();
    },
    [pixels],
  );
  return [isCramped, watch];
}
