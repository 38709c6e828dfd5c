import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import { Section } from '@/shared/ui/page';
import { AdviceView } from './advice_view';
import {
  countUnverified, effectOf, isListMissing, isNotLookedAt, isOfReview, toneOf, type ActivityAnswer, type Answer,
} from './answer';
import { OUTSIDE } from './form';
import { pathOf, useIndustries } from './industry';
import { ListsView } from './lists_view';
import type { PartProps } from './part';
import { Reasons, ReasonText } from './reasons';
import { SharesView } from './shares_view';

export function placeText(place: string, t: (key: string, otherwise: string) => string): string {
  return place === OUTSIDE ? t('place.outside', place) : t(`area.${place}`, place);
}

// The answer in a word, with what it means; also by its colour, which says nothing alone.
export function Verdict({ answer, place }: { answer: Answer; place: string }) {
  const { t } = useTranslation('investment');
  const { day } = useDates();
  const key = answer.is_person_to_change ? 'people' : answer.outcome;
  return (
    <div className={`verdict verdict-${toneOf(answer)}`}>
      <p className="verdict-title">{t(`outcome.${key}`)}</p>
      <p>{t(`outcome.${key}.meaning`)}</p>
      <p className="verdict-when">{t('answer.when', { day: day(answer.on), place: placeText(place, t) })}</p>
    </div>
  );
}

// What makes an answer less than it seems, before its reasons.
function Warnings({ answer }: { answer: Answer }) {
  const { t } = useTranslation('investment');
  const missing = answer.lists.filter(isListMissing);
  const partial = answer.lists.filter((list) => !isListMissing(list) && !list.is_complete);
  const unverified = countUnverified(answer);
  return (
    <ul className="warnings">
      {missing.map(({ id, title, entries_official }) => (
        <li key={id} className="warning-missing">
          {t('warning.missing', { title, official: entries_official })}
        </li>
      ))}
      {partial.map(({ id, title }) => (
        <li key={id}>{t('warning.partial', { title })}</li>
      ))}
      {unverified > 0 && <li>{t('warning.unverified', { count: unverified })}</li>}
    </ul>
  );
}

function Activity({ activity, at, form }: { activity: ActivityAnswer; at: number } & Pick<PartProps, 'form'>) {
  const { t } = useTranslation('investment');
  const industries = useIndustries().data ?? [];
  const industry = activity.industry ?? '';
  const name = pathOf(industries, industry).at(-1)?.name ?? '';
  const effect = effectOf(activity);
  return (
    <article className={`activity-answer activity-${activity.outcome}`} aria-label={t('activity.no', { no: at + 1 })}>
      <header>
        <h3>
          {t('activity.no', { no: at + 1 })} <code>{[industry, ...activity.entries].filter(Boolean).join(' · ')}</code>{' '}
          <span lang="zh">{name}</span>
        </h3>
        <span className={`effect effect-${effect}`}>{t(`effect.${effect}`)}</span>
      </header>
      <p>
        <strong>{t(`outcome.${activity.outcome}`)}</strong> <span className="soft">· {t(`scope.${activity.scope}`)}</span>
      </p>
      {activity.presumed && (
        <p className="note">
          {t(activity.outcome === 'by_hand' ? 'presumed.by_hand' : 'presumed.earlier', {
            outcome: t(`outcome.${activity.presumed}`),
          })}
        </p>
      )}
      <Reasons reasons={activity.reasons} parties={form.parties} />
    </article>
  );
}

function Notes({ answer, form }: { answer: Answer } & Pick<PartProps, 'form'>) {
  const { t } = useTranslation('investment');
  const { parties } = form;
  const review = answer.notes.filter(isOfReview);
  const others = answer.notes.filter((note) => !isOfReview(note) && !isNotLookedAt(note));
  return (
    <>
      <Section title={t('review.title')}>
        <p className={`review review-${answer.review}`}>
          <strong>{t(`review.${answer.review}`)}</strong>
        </p>
        {review.map((note) => (
          <p key={note.code}>
            <ReasonText reason={note} parties={parties} />
          </p>
        ))}
      </Section>
      <Section title={t('not_looked_at.title')}>
        <ul className="not-looked-at">
          {answer.notes.filter(isNotLookedAt).map((note) => (
            <li key={note.code}>
              <ReasonText reason={note} parties={parties} />
            </li>
          ))}
        </ul>
        {others.map((note) => (
          <p key={note.code}>
            <ReasonText reason={note} parties={parties} />
          </p>
        ))}
      </Section>
    </>
  );
}

interface AnswerViewProps extends Pick<PartProps, 'form' | 'change'> {
  answer: Answer;
}

export const AnswerView = memo(function AnswerView({ answer, form, change }: AnswerViewProps) {
  const { t } = useTranslation('investment');
  return (
    <>
      <Section title={t('answer.title')}>
        <div className="stack-small">
          <Verdict answer={answer} place={form.place} />
          <Warnings answer={answer} />
          {answer.activities.map((activity, at) => (
            <Activity key={at} activity={activity} at={at} form={form} />
          ))}
        </div>
      </Section>
      {!answer.passes && (
        <Section title={t('advice.title')}>
          {answer.advice.length > 0 ? (
            <AdviceView advice={answer.advice} form={form} change={change} />
          ) : (
            <p>{t('advice.none')}</p>
          )}
        </Section>
      )}
      <Section title={t('shares.title')}>
        <SharesView form={form} shares={answer.shares} />
      </Section>
      <Notes answer={answer} form={form} />
      <Section title={t('lists.title')}>
        <ListsView lists={answer.lists} />
        <p className="soft law-digest">
          {t('answer.law')} <code>{answer.law}</code>
        </p>
      </Section>
    </>
  );
});
