import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { Findings } from '@/features/law/tables/findings';
import { readSheet } from '@/features/law/editor/read_sheet';
import { send } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/treaty';
import { useDates } from '@/shared/format/dates';
import { Act } from '@/shared/ui/act';
import { saveFile } from '@/shared/ui/save_file';
import { Asked } from '@/shared/ui/states';
import { DESK, type ReformDetail, type StepBy } from '../types';
import { ReviewForm } from './review_form';
import { SituationText } from './situation_text';

type Checked = components['schemas']['VersionChecked'];

function By({ by }: { by: StepBy }) {
  const { t } = useTranslation('reforms');
  const { instant } = useDates();
  return <p className="hint soft">{t('evidence.by', { actor: by.actor, at: instant(by.at) })}</p>;
}

// What the desk's analysis said, and the findings of the text as it is, made anew.
export function Analysis({ detail, isOfficer }: { detail: ReformDetail; isOfficer: boolean }) {
  const { t, i18n } = useTranslation('reforms');
  const { text, terms } = detail.content;
  const checked = useQuery({
    queryKey: ['/treaty/reforms/check', text, terms, i18n.language, 'reform'],
    queryFn: () => send<Checked>(`/${DESK}/check`, { text, terms }),
    staleTime: Infinity,
  });
  const isStale = detail.analysis !== undefined && detail.analysis !== null && detail.analysis.digest !== detail.digest;
  const isDone = detail.analysis && !isStale;
  const sheet = readSheet(text);
  return (
    <div className="stack-small">
      {isStale && <p className="note">{t('evidence.stale')}</p>}
      <Asked query={checked}>
        {({ analysis }) =>
          analysis && sheet ? <Findings analysis={analysis} table={{ inputs: sheet.inputs, gaps_because: sheet.head.gaps }} /> : null
        }
      </Asked>
      {detail.analysis && <By by={detail.analysis.by} />}
      {!isDone && <p className="soft">{t('analysis.none')}</p>}
      {isOfficer && !isDone && (
        <div className="choices">
          <Act
            label={t('act.analyse_reform')}
            question={t('act.analyse_reform.question')}
            done={t('act.done')}
            command={`${DESK}/analyse_reform`}
            fieldsOf={() => ({ institution: detail.institution, reform: detail.reform })}
          />
        </div>
      )}
    </div>
  );
}

// The fair competition review: what was looked at, and what the law's table says of each.
export function Review({ detail, isOfficer }: { detail: ReformDetail; isOfficer: boolean }) {
  const { t } = useTranslation('reforms');
  const { review } = detail;
  return (
    <div className="stack-small">
      {review && review.digest !== detail.digest && <p className="note">{t('evidence.stale')}</p>}
      {!review && <p className="soft">{t('review.none')}</p>}
      {review && (
        <>
          <p>
            <span className={`chip review-${review.outcome}`}>{t(`review.outcome.${review.outcome}`)}</span>
          </p>
          <ul className="plain-list findings">
            {review.findings.map(({ finding, outcome, advice, receipt }, at) => (
              <li key={at}>
                <p>
                  <span className={`chip review-${outcome}`}>{t(`review.outcome.${outcome}`)}</span> {finding.situation}
                </p>
                <p className="hint soft">
                  <SituationText finding={finding} />
                  {advice && advice !== 'none' && ` · ${t(`review.advice.${advice}`, advice)}`}{' '}
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => saveFile(new Blob([receipt], { type: 'text/plain' }), `review_${at + 1}.receipt`)}
                  >
                    {t('law:decided.receipt')}
                  </button>
                </p>
              </li>
            ))}
          </ul>
          <By by={review.by} />
        </>
      )}
      {isOfficer && detail.phase !== 'withdrawn' && (
        <div className="choices">
          <ReviewForm detail={detail} />
        </div>
      )}
    </div>
  );
}
