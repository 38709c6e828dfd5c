import { useTranslation } from 'react-i18next';
import { spanText, spanUntil, useNow } from '@/shared/format/clock';
import { useDates } from '@/shared/format/dates';

// A promised time and what is left of it; late ones stand out.
export function Due({ at, day }: { at?: string | null | undefined; day?: string | null | undefined }) {
  const { t } = useTranslation();
  const dates = useDates();
  const now = useNow();
  if (!at) return <>{day ? dates.day(day) : t('none')}</>;
  const span = spanUntil(at, now);
  const { key, parts } = spanText(span);
  const length = t(key, { ...parts });
  return (
    <span className={span.isOver ? 'late' : undefined}>
      <span className="figure">{dates.instant(at)}</span>
      <span className="due-left">
        {span.isOver ? t('due.late', { span: length }) : t('due.left', { span: length })}
      </span>
    </span>
  );
}
