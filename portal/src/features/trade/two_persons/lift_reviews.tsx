import { useTranslation } from 'react-i18next';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useLive } from '@/shared/live/use_live';
import { usePersonName } from '@/shared/texts/people';
import { Act } from '@/shared/ui/act';
import { Due } from '@/shared/ui/due';
import { Section } from '@/shared/ui/page';

interface LiftRow {
  key: string;
  pass: string;
  lane: string;
  reason: string;
  plate: string;
  lifted_by: string;
  confirmed_by: string;
  review_by: string;
}

// Emergency lifts that customs has not looked into yet.
export function LiftReviews() {
  const { t } = useTranslation('trade');
  const nameOf = usePersonName();
  const rows = useRead<Rows<LiftRow>>('/trade/lifts/emergency_lift', {
    phase: 'lifted',
    order_by: 'review_by',
    limit: 50,
  });
  useLive('trade.lifts');
  const lifts = rows.data?.items ?? [];
  if (lifts.length === 0) return null;
  return (
    <Section title={t('lift.reviews')}>
      <ul className="queue">
        {lifts.map((lift) => (
          <li key={lift.key} className="proposal">
            <p>
              <strong>{t(`pass.${lift.pass}`, lift.pass)}</strong>{' '}
              {t('lift.lane', { lane: lift.lane })} <span className="number">{lift.plate}</span>
            </p>
            <p>{lift.reason}</p>
            <p className="soft">
              {t('lift.persons', { first: nameOf(lift.lifted_by), second: nameOf(lift.confirmed_by) })}{' '}
              <Due at={lift.review_by} />
            </p>
            <div className="button-row">
              <Act
                label={t('lift.review')}
                question={t('lift.review.question')}
                done={t('lift.review.done')}
                command="trade/lifts/review_lift"
                reason={t('act.finding')}
                fieldsOf={(finding) => ({ lift_id: lift.key, finding })}
              />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
