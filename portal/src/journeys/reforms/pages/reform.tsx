import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Proposals } from '@/features/trade/two_persons/proposals';
import { useRead } from '@/shared/api/hooks';
import { formatDecimal } from '@/shared/format/decimal';
import { useLive } from '@/shared/live/use_live';
import { useSession } from '@/shared/session/session';
import { Act } from '@/shared/ui/act';
import { Organisation } from '@/shared/ui/organisation';
import { Page, Section } from '@/shared/ui/page';
import { saveFile } from '@/shared/ui/save_file';
import { Asked } from '@/shared/ui/states';
import { Backtest } from '../parts/backtest';
import { Changes } from '../parts/changes';
import { Analysis, Review } from '../parts/evidence';
import { History } from '../parts/history';
import { Life } from '../parts/life';
import { Measure } from '../parts/measure';
import { PlaceStep, type PlaceCommand } from '../parts/place_step';
import { SideBySide } from '../parts/side_by_side';
import { Signed } from '../parts/signed';
import { Standing, useVersions } from '../parts/standing';
import { DESK, isLive, mayAct, standingOf, type ReformDetail } from '../types';

function Facts({ detail }: { detail: ReformDetail }) {
  const { t, i18n } = useTranslation('reforms');
  const { content } = detail;
  const territory = content.territory.map((area) => t(`area.${area}`, area)).join(t('and'));
  return (
    <dl className="facts">
      <div>
        <dt>{t('reform.phase')}</dt>
        <dd>
          <span className={`chip phase-${detail.phase}`}>{t(`phase.${detail.phase}`)}</span>
        </dd>
      </div>
      <div>
        <dt>{t('reform.institution')}</dt>
        <dd>
          <Link to={`/decision-tables/${detail.institution}`}>{detail.institution}</Link>
        </dd>
      </div>
      <div>
        <dt>{t('reform.keeper')}</dt>
        <dd>
          <Organisation id={detail.keeper} />
        </dd>
      </div>
      <div>
        <dt>{t('content.territory')}</dt>
        <dd>{territory}</dd>
      </div>
      {content.terms.map((term) => (
        <div key={term.name}>
          <dt>{t('terms.of', { name: term.name })}</dt>
          <dd>{t('terms.range', {
            initial: formatDecimal(term.initial, i18n.language),
            least: formatDecimal(term.least, i18n.language),
            most: formatDecimal(term.most, i18n.language),
          })}</dd>
        </div>
      ))}
      <div>
        <dt>{t('reform.digest')}</dt>
        <dd>
          <code>{detail.digest.slice(0, 16)}</code>
        </dd>
      </div>
    </dl>
  );
}

// The steps that stand open to a reform as it is; the desk refuses with the clause what is not.
function stepsOf(detail: ReformDetail): PlaceCommand[] {
  if (detail.phase === 'withdrawn') return [];
  const wasAdopted = detail.forces.some(({ kind, is_rolled_back: isBack }) => kind !== 'pilot' && !isBack);
  return wasAdopted ? ['start_pilot', 'adopt_reform', 'replicate_reform'] : ['start_pilot', 'adopt_reform'];
}

interface StepsProps {
  detail: ReformDetail;
  versions: ReturnType<typeof useVersions>;
  now: number;
}

function Steps({ detail, versions, now }: StepsProps) {
  const { t } = useTranslation('reforms');
  const steps = stepsOf(detail);
  const isAnywhere = detail.forces.some((force) => isLive(standingOf(force, now)));
  const missing = steps.length > 0 ? detail.missing_for_adoption : [];
  return (
    <>
      <p className="soft">{t('steps.lead')}</p>
      {missing.length > 0 && (
        <p className="note">
          {t('steps.missing', { what: missing.map((one) => t(`missing.${one}`)).join(t('and')) })}
        </p>
      )}
      <div className="choices">
        {steps.map((command) => (
          <PlaceStep key={command} detail={detail} command={command} versions={versions[0]} now={now} />
        ))}
        {detail.forces.length === 0 && detail.phase !== 'withdrawn' && (
          <Link className="plain-button" to={`/reforms/${encodeURIComponent(`${detail.institution}.${detail.reform}`)}/edit`}>
            {t('steps.edit')}
          </Link>
        )}
        {!isAnywhere && detail.phase !== 'withdrawn' && (
          <Act
            label={t('act.withdraw_reform')}
            question={t('act.withdraw_reform.question')}
            done={t('act.done')}
            command={`${DESK}/withdraw_reform`}
            reason={t('act.reason')}
            isGrave
            fieldsOf={(reason) => ({ institution: detail.institution, reform: detail.reform, reason })}
          />
        )}
      </div>
    </>
  );
}

function Loaded({ detail }: { detail: ReformDetail }) {
  const { t } = useTranslation('reforms');
  const { me } = useSession();
  const [now] = useState(() => Date.now());
  const versions = useVersions(detail.institution);
  const isOfficer = mayAct(me, detail.keeper);
  return (
    <>
      <Section>
        <Life detail={detail} />
        <Facts detail={detail} />
      </Section>
      <Proposals desk="treaty.reforms" subject={detail.institution} describe={(proposal) => <Signed proposal={proposal} />} />
      {isOfficer && (
        <Section title={t('steps.title')}>
          <Steps detail={detail} versions={versions} now={now} />
        </Section>
      )}
      <Section title={t('standing.title')}>
        <Standing detail={detail} versions={versions} now={now} isOfficer={isOfficer} />
      </Section>
      {detail.forces.length > 0 && (
        <Section title={t('measure.title')}>
          <Measure reform={`${detail.institution}.${detail.reform}`} />
        </Section>
      )}
      <Section
        title={t('changes.title')}
        extra={
          <button
            type="button"
            className="link-button"
            onClick={() => saveFile(new Blob([detail.content.text], { type: 'text/plain' }), `${detail.institution}.table`)}
          >
            {t('law:table.text')}
          </button>
        }
      >
        <Changes detail={detail} />
      </Section>
      <Section title={t('backtest.title')}>
        <Backtest key={detail.digest} detail={detail} isOfficer={isOfficer} />
      </Section>
      <div className="reform-evidence">
        <Section title={t('law:findings.title')}>
          <Analysis detail={detail} isOfficer={isOfficer} />
        </Section>
        <Section title={t('review.title')}>
          <Review detail={detail} isOfficer={isOfficer} />
        </Section>
      </div>
      <Section title={t('side.title')}>
        <p className="soft">{t('side.lead')}</p>
        <SideBySide detail={detail} now={now} />
      </Section>
      <Section title={t('history.title')}>
        <History detail={detail} />
      </Section>
    </>
  );
}

export default function ReformPage() {
  const { t } = useTranslation('reforms');
  const { key = '' } = useParams();
  const detail = useRead<ReformDetail>(`/${DESK}/reform/${encodeURIComponent(key)}/detail`);
  useLive(`treaty.reforms/${key.split('.')[0] ?? ''}`, detail.isSuccess);
  return (
    <Page
      title={detail.data?.content.title ?? key}
      lead={detail.data && <code>{key}</code>}
      actions={<Link to="/reforms">{t('reforms.title')}</Link>}
    >
      <Asked query={detail} rows={8}>
        {(found) => <Loaded key={key} detail={found} />}
      </Asked>
    </Page>
  );
}
