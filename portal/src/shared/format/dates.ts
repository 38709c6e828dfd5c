import { useTranslation } from 'react-i18next';
import { tagOf } from '@/shared/texts/language';

// Times are shown in the zone's time, wherever the reader sits: a deadline is the same for all.
const ZONE_TIME = 'Asia/Shanghai';

export function formatInstant(text: string, language: string): string {
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) return text;
  return new Intl.DateTimeFormat(tagOf(language), {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: ZONE_TIME,
  }).format(instant);
}

// A legal day has no time: it is never moved by a time zone.
export function formatDay(text: string, language: string): string {
  const instant = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return text;
  return new Intl.DateTimeFormat(tagOf(language), {
    year: 'numeric',
    month: language === 'en' ? 'short' : '2-digit',
    day: '2-digit',
    timeZone: 'UTC',
  }).format(instant);
}

// Today in the zone as YYYY-MM-DD.
export function zoneToday(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE_TIME, dateStyle: 'short' }).format(now);
}

export function useDates(): { instant: (text: string) => string; day: (text: string) => string } {
  const { i18n } = useTranslation();
  return {
    instant: (text) => formatInstant(text, i18n.language),
    day: (text) => formatDay(text, i18n.language),
  };
}
