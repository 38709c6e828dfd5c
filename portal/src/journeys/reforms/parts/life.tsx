import { CheckOutlined, ExclamationOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import type { ReformDetail, Step } from '../types';

type Standing = 'done' | 'stale' | 'open';

interface Station {
  name: string;
  standing: Standing;
  step: Step | undefined; // the last of its kind
}

// What was looked at before the text was changed no longer counts.
export function stationsOf(detail: ReformDetail): Station[] {
  const lastOf = (...kinds: string[]) => detail.steps.findLast(({ step }) => kinds.includes(step));
  const evidence = (step: Step | undefined, digest: string | undefined): Standing =>
    !step ? 'open' : digest === detail.digest ? 'done' : 'stale';
  const reached = (step: Step | undefined): Standing => (step ? 'done' : 'open');
  const analysed = lastOf('analysed');
  const tested = lastOf('back_tested');
  const reviewed = lastOf('reviewed');
  const pilot = lastOf('pilot_started');
  const adopted = lastOf('adopted');
  const replicated = lastOf('replicated');
  return [
    { name: 'drafted', standing: 'done', step: lastOf('drafted', 'edited') },
    { name: 'analysed', standing: evidence(analysed, detail.analysis?.digest), step: analysed },
    { name: 'back_tested', standing: evidence(tested, detail.backtest?.report.new_version), step: tested },
    { name: 'reviewed', standing: evidence(reviewed, detail.review?.digest), step: reviewed },
    { name: 'pilot_started', standing: reached(pilot), step: pilot },
    { name: 'adopted', standing: reached(adopted), step: adopted },
    { name: 'replicated', standing: reached(replicated), step: replicated },
  ];
}

const ENDS = ['suspended', 'rolled_back', 'withdrawn'];

function StationMark({ standing }: { standing: Standing }) {
  if (standing === 'done') return <CheckOutlined aria-hidden />;
  return standing === 'stale' ? <ExclamationOutlined aria-hidden /> : null;
}

// The life of a reform as a line of stations, from the draft to the copy in another area.
export function Life({ detail }: { detail: ReformDetail }) {
  const { t } = useTranslation('reforms');
  const { instant } = useDates();
  const end = ENDS.includes(detail.phase) ? detail.steps.findLast(({ step }) => step === detail.phase) : undefined;
  return (
    <ol className="life" aria-label={t('life.label')}>
      {stationsOf(detail).map(({ name, standing, step }) => (
        <li key={name} className={`life-${standing}`}>
          <span className="life-dot">
            <StationMark standing={standing} />
          </span>
          <span className="life-name">{t(`step.${name}`)}</span>
          <span className="life-when">
            {standing === 'stale' ? t('life.stale') : step ? instant(step.at) : t('life.open')}
          </span>
          {step && standing !== 'stale' && (
            <span className="life-when">{[step.by, step.confirmed_by].filter(Boolean).join(' + ')}</span>
          )}
        </li>
      ))}
      {end && (
        <li className="life-end">
          <span className="life-dot" />
          <span className="life-name">{t(`phase.${detail.phase}`)}</span>
          <span className="life-when">{instant(end.at)}</span>
        </li>
      )}
    </ol>
  );
}
