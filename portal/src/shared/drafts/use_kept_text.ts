import { useEffect, useRef, useState } from 'react';
import { forgetText, keepText } from './kept_text';

const KEPT_AFTER = 500;

// Nothing was written yet, it is kept, nothing is left to keep, or this device keeps nothing.
export type KeptHere = { state: 'none' | 'empty' | 'nowhere' } | { state: 'kept'; at: string };

function keep(place: string, text: string): KeptHere {
  if (text === '') {
    forgetText(place);
    return { state: 'empty' };
  }
  const at = new Date().toISOString();
  return keepText(place, { text, at }) ? { state: 'kept', at } : { state: 'nowhere' };
}

// Keeps on this device what somebody writes, whenever they pause; what the page began with is not
// written yet. `textOf` tells the text to keep: an empty one to forget what was kept, none to leave
// that as it is. It stays the same function from one drawing to the next.
export function useKeptText<T>(place: string, value: T, textOf: (value: T) => string | undefined): KeptHere {
  const [here, setHere] = useState<KeptHere>({ state: 'none' });
  const [first] = useState(() => value);
  const isTouched = useRef(false);
  useEffect(() => {
    isTouched.current ||= value !== first;
    if (!isTouched.current) return undefined;
    const timer = setTimeout(() => {
      const text = textOf(value);
      if (text !== undefined) setHere(keep(place, text));
    }, KEPT_AFTER);
    return () => clearTimeout(timer);
  }, [place, value, first, textOf]);
  return here;
}
