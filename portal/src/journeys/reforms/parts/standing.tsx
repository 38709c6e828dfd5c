import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { read } from '@/shared/api/client';
import { useDates } from '@/shared/format/dates';
import { formatDecimal } from '@/shared/format/decimal';
import { Act } from '@/shared/ui/act';
import {
  AREAS, DESK, standingAmong, type Force, type ReformDetail, type Versions,
} from '../types';

// What decides in each area now, the whole zone first.
export function useVersions(institution: string) {
  return useQueries({
    queries: AREAS.map((area) => {
      const path = `/law/tables/${encodeURIComponent(institution)}/versions`;
      const query = area === 'whole' ? {} : { area };
      return { queryKey: [path, query], queryFn: () => read<Versions>(path, query) };
    }),
    combine: (answers) => answers.map(({ data }) => data),
  });
}

function Deciding({ versions, institution }: { versions: Versions | undefined; institution: string }) {
  const { t } = useTranslation('reforms');
  if (!versions) return <span className="soft">{t('loading')}</span>;
  const force = versions.in_force;
  if (!force) return <Link to={`/decision-tables/${institution}`}>{t('standing.law')}</Link>;
  return (
    <>
      <Link to={`/reforms/${institution}.${force.reform}`}>{force.title}</Link>{' '}
      <span className={`chip kind-${force.kind}`}>{t(`kind.${force.kind}`)}</span>
    </>
  );
}

const STEPS = {
  standing: ['suspend_reform', 'roll_back_reform'],
  coming: ['roll_back_reform'],
  paused: ['resume_reform', 'roll_back_reform'],
  behind: [],
  over: [],
  rolled_back: [],
} as const;

interface ForceLineProps {
  force: Force;
  detail: ReformDetail;
  now: number;
  isOfficer: boolean;
}

function ForceLine({ force, detail, now, isOfficer }: ForceLineProps) {
  const { t, i18n } = useTranslation('reforms');
  const { instant } = useDates();
  const { standing, isLast } = standingAmong(force, detail.forces, now);
  const area = t(`area.${force.area}`, force.area);
  return (
    <li className={`force force-${standing}`}>
      <p>
        <span className={`chip kind-${force.kind}`}>{t(`kind.${force.kind}`)}</span>{' '}
        <span className={`chip standing-${standing}`}>{t(`standing.${standing}`)}</span>
        {force.group && <span className="chip">{force.group}</span>}
      </p>
      <p className="hint soft">
        {instant(force.from)} {t('law:value.to')} {force.until ? instant(force.until) : t('standing.open')}
      </p>
      {force.values.length > 0 && (
        <p className="hint">
          {force.values.map(({ name, value }) => `${name} = ${formatDecimal(value, i18n.language)}`).join(' · ')}
        </p>
      )}
      {isOfficer && isLast && (
        <div className="choices">
          {STEPS[standing].map((command) => (
            <Act
              key={command}
              label={t(`act.${command}`)}
              question={t(`act.${command}.question`, { area })}
              done={t('act.done')}
              command={`${DESK}/${command}`}
              reason={t('act.reason')}
              isGrave={command === 'roll_back_reform'}
              fieldsOf={(reason) => ({
                institution: detail.institution,
                reform: detail.reform,
                area: force.area,
                group: force.group || null,
                from: null,
                reason,
              })}
            />
          ))}
        </div>
      )}
    </li>
  );
}

interface StandingProps {
  detail: ReformDetail;
  versions: (Versions | undefined)[]; // by area, as AREAS
  now: number;
  isOfficer: boolean;
}

// Areas beside versions: what decides in each now, and where this reform is or was in force.
export function Standing({ detail, versions, now, isOfficer }: StandingProps) {
  const { t } = useTranslation('reforms');
  return (
    <div className="areas">
      {AREAS.map((area, at) => {
        const own = detail.forces.filter((force) => force.area === area);
        const isHere = own.some((force) => standingAmong(force, detail.forces, now).standing === 'standing');
        return (
          <section key={area} className={isHere ? 'area-card area-here' : 'area-card'}>
            <h3>{t(`area.${area}`)}</h3>
            <p className="area-label">{t('standing.decides')}</p>
            <p>
              <Deciding versions={versions[at]} institution={detail.institution} />
            </p>
            <p className="area-label">{t('standing.own')}</p>
            {own.length === 0 ? (
              <p className="soft">{t('standing.never')}</p>
            ) : (
              <ul className="plain-list">
                {own.toReversed().map((force) => (
                  <ForceLine
                    key={`${force.kind} ${force.from} ${force.group}`}
                    force={force}
                    detail={detail}
                    now={now}
                    isOfficer={isOfficer}
                  />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}
