import { useEffect, useState } from 'react';

// How far two moments are apart, in whole minutes: what a promise has left or is late by.
export interface Span {
  isOver: boolean;
  days: number;
  hours: number;
  minutes: number;
}

export function spanUntil(until: string, now: number): Span {
  const difference = new Date(until).getTime() - now;
  const total = Math.floor(Math.abs(difference) / 60_000);
  return {
    isOver: difference < 0,
    days: Math.floor(total / 1440),
    hours: Math.floor((total % 1440) / 60),
    minutes: total % 60,
  };
}

// The two largest parts, as a key of the shared texts and its blanks: '2 days 3 hours'.
export function spanText({ days, hours, minutes }: Span): { key: string; parts: object } {
  if (days > 0) return { key: 'span.days', parts: { days, hours } };
  if (hours > 0) return { key: 'span.hours', parts: { hours, minutes } };
  return { key: 'span.minutes', parts: { minutes } };
}

// 'YYYY-MM-DDTHH:MM' of a field, which is meant in the zone's time, as an instant; and back.
export function instantOfLocal(text: string): string {
  return text ? `${text.slice(0, 16)}:00+08:00` : '';
}

export function localOfInstant(instant: string): string {
  const moment = new Date(instant).getTime();
  if (Number.isNaN(moment)) return '';
  return new Date(moment + 8 * 3_600_000).toISOString().slice(0, 16);
}

// The day of an instant in the zone, as YYYY-MM-DD.
export function zoneDayOf(instant: string): string {
  return localOfInstant(instant).slice(0, 10);
}

// Now, anew every half minute, so that what is shown as left runs down.
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

// 'HH:MM' of an instant in the zone.
export function formatClockTime(instant: string): string {
  return localOfInstant(instant).slice(11);
}
