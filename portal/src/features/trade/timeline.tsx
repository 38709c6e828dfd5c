import { useTranslation } from 'react-i18next';
import { spanText, useNow } from '@/shared/format/clock';
import { useDates } from '@/shared/format/dates';
import { Organisation } from '@/shared/ui/organisation';
import { Person } from '@/shared/ui/person';
import { PhaseTag } from './phase_tag';
import { placeOnLine, stretchesOf, type Stretch } from './stretches';
import type { Story } from './types';

function useLength(): (minutes: number) => string {
  const { t } = useTranslation('trade');
  return (total) => {
    const { key, parts } = spanText({
      isOver: false,
      days: Math.floor(total / 1440),
      hours: Math.floor((total % 1440) / 60),
      minutes: total % 60,
    });
    return t(key, { ...parts });
  };
}

// The promised release beside the real one, on one line of time from the acceptance on.
function PromiseKept({ story, now }: { story: Story; now: string }) {
  const { t } = useTranslation('trade');
  const { instant } = useDates();
  const { target_at: target, released_at: released, is_late: isLate } = story.release;
  if (!target) return <p className="soft">{t('clock.not_running')}</p>;
  const end = [target, released ?? now].reduce((a, b) => (new Date(a) > new Date(b) ? a : b));
  const place = (moment: string) => `${placeOnLine(moment, story.accepted_at, end) / 10}%`;
  const isOverdue = isLate || (!released && new Date(now) > new Date(target));
  return (
    <div className="clock">
      <div className="clock-line" aria-hidden>
        <span
          className={isOverdue ? 'clock-run clock-late' : 'clock-run'}
          style={{ width: place(released ?? now) }}
        />
        <span className="clock-target" style={{ left: place(target) }} />
      </div>
      <dl className="clock-facts">
        <div>
          <dt>{t('consignment.accepted_at')}</dt>
          <dd className="figure">{instant(story.accepted_at)}</dd>
        </div>
        <div>
          <dt>{t('clock.promised')}</dt>
          <dd className="figure">{instant(target)}</dd>
        </div>
        <div>
          <dt>{t('clock.real')}</dt>
          <dd className={isOverdue ? 'late figure' : 'figure'}>
            {released ? instant(released) : t('clock.running')}
            {' · '}
            {isOverdue ? t('clock.late') : released ? t('clock.kept') : t('clock.within')}
          </dd>
        </div>
      </dl>
    </div>
  );
}

function Stretches({ stretches }: { stretches: Stretch[] }) {
  const { t } = useTranslation('trade');
  const length = useLength();
  if (stretches.length === 0) return null;
  return (
    <ol className="stretches" aria-label={t('stretch.label')}>
      {stretches.map((stretch) => (
        <li
          key={`${stretch.from}-${stretch.holder}`}
          className={`stretch stretch-${stretch.holder}${stretch.isOpen ? ' stretch-open' : ''}`}
          style={{ flexGrow: Math.max(stretch.minutes, 1) }}
        >
          <span className="stretch-who">{t(`actor.${stretch.holder}`, stretch.holder)}</span>
          <span className="figure">
            {length(stretch.minutes)}
            {stretch.isOpen && ` · ${t('stretch.open')}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

// How the consignment came to where it is: who had it, how long, and every event.
export function Timeline({ story }: { story: Story }) {
  const { t } = useTranslation('trade');
  const { instant } = useDates();
  const now = new Date(useNow()).toISOString();
  return (
    <>
      <PromiseKept story={story} now={now} />
      <Stretches stretches={stretchesOf(story, now)} />
      <ol className="events">
        {story.events.map((event, index) => (
          <li key={`${event.at}-${event.type}-${index}`} className={`event event-${event.desk.replace('.', '-')}`}>
            <span className="event-at figure">{instant(event.at)}</span>
            <div>
              <p className="event-what">
                {event.what}
                {event.actor && (
                  <span className="event-actor">
                    <Organisation id={event.on_behalf_of} /> <Person id={event.actor} />
                  </span>
                )}
              </p>
              {event.detail && <p className="soft">{event.detail}</p>}
            </div>
          </li>
        ))}
      </ol>
      {story.gate_phase && (
        <p>
          {t('gate.phase')} <PhaseTag phase={story.gate_phase} />
        </p>
      )}
    </>
  );
}
