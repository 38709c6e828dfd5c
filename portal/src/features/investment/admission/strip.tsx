import { useTranslation } from 'react-i18next';
import { toneOf, type Answer } from './answer';

interface StripProps {
  answer: Answer | undefined;
  isAsking: boolean;
  isRefused: boolean;
  gaps: number;
}

// The answer in one line that stays in sight while the form is written.
export function Strip({ answer, isAsking, isRefused, gaps }: StripProps) {
  const { t } = useTranslation('investment');
  const tone = answer ? toneOf(answer) : 'none';
  const key = answer?.is_person_to_change ? 'people' : answer?.outcome;
  const text =
    gaps > 0 ? t('strip.gaps', { count: gaps }) : isRefused ? t('strip.refused') : key ? t(`outcome.${key}`) : t('strip.asking');
  return (
    <div className={`answer-strip strip-${gaps > 0 || isRefused ? 'none' : tone}`} role="status" aria-busy={isAsking}>
      <strong>{text}</strong>
      {answer && gaps === 0 && !isRefused && (
        <span>
          {t('side.home')} {answer.shares.chinese} · {t('side.foreign')} {answer.shares.foreign}
        </span>
      )}
      <a href="#answer" className="no-print" onClick={toAnswer}>
        {t('strip.why')}
      </a>
    </div>
  );
}

// Not by the address: that may hold an enquiry.
function toAnswer(event: { preventDefault: () => void }) {
  event.preventDefault();
  const answer = document.getElementById('answer');
  answer?.focus();
  answer?.scrollIntoView({ block: 'start' });
}
