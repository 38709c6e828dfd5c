import { CheckCircleFilled, CloseCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import { Section } from '@/shared/ui/page';
import { PathDiagram } from './path_diagram';
import type { ProofFile } from './proof_file';
import type { Check, Verdict } from './verify';

const ICONS = {
  passed: <CheckCircleFilled aria-hidden className="passed" />,
  failed: <CloseCircleFilled aria-hidden className="failed" />,
  skipped: <MinusCircleOutlined aria-hidden className="skipped" />,
};

function CheckLine({ check }: { check: Check }) {
  const { t } = useTranslation('log');
  return (
    <li className={`check check-${check.outcome}`}>
      {ICONS[check.outcome]}
      <div>
        <span className="check-name">
          {t(`check.${check.name}`)}
          <span className="soft"> · {t(`outcome.${check.outcome}`)}</span>
        </span>
        <span className="soft">
          {t(check.reason ? `reason.${check.reason}` : `check.${check.name}.meaning`)}
        </span>
      </div>
    </li>
  );
}

interface EventFields {
  type?: string;
  stream?: string;
  position?: number;
  context?: { decided_at?: string; on_behalf_of?: string };
  body?: unknown;
}

function eventOf(envelope: string): EventFields | undefined {
  try {
    return JSON.parse(envelope) as EventFields;
  } catch {
    return undefined;
  }
}

function EventView({ envelope }: { envelope: string }) {
  const { t } = useTranslation('log');
  const { instant } = useDates();
  const event = eventOf(envelope);
  if (!event) return <code>{envelope}</code>;
  const facts = [
    ['type', event.type],
    ['stream', event.stream],
    ['position', event.position?.toString()],
    ['decided_at', event.context?.decided_at && instant(event.context.decided_at)],
    ['on_behalf_of', event.context?.on_behalf_of],
  ] as const;
  return (
    <>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`event.${name}`)}</dt>
            <dd>{value ?? t('none')}</dd>
          </div>
        ))}
      </dl>
      <pre className="event-body" tabIndex={0} aria-label={t('event.body')}>
        {JSON.stringify(event.body, null, 2)}
      </pre>
    </>
  );
}

function Banner({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('log');
  const kind = !verdict.isProved ? 'no' : verdict.isKeyPinned ? 'yes' : 'half';
  return (
    <div className={`verdict verdict-${kind}`} role="status">
      <p className="verdict-title">{t(`verdict.${kind}`)}</p>
      <p>{t(`verdict.${kind}.meaning`)}</p>
    </div>
  );
}

// What was checked, why it failed where it failed, and the way through the tree.
export function VerdictView({ proof, verdict }: { proof: ProofFile; verdict: Verdict }) {
  const { t, i18n } = useTranslation('log');
  const { instant } = useDates();
  const { head } = verdict;
  return (
    <>
      <Banner verdict={verdict} />
      <div className="verdict-columns">
        <Section title={t('checks.title')}>
          <ul className="checks">
            {verdict.checks.map((check) => (
              <CheckLine key={check.name} check={check} />
            ))}
          </ul>
          {head && (
            <dl className="facts">
              <div>
                <dt>{t('head.zone')}</dt>
                <dd>{head.zone}</dd>
              </div>
              <div>
                <dt>{t('head.size')}</dt>
                <dd>{head.size.toLocaleString(i18n.language)}</dd>
              </div>
              <div>
                <dt>{t('head.epoch')}</dt>
                <dd>{head.epoch.toString()}</dd>
              </div>
              <div>
                <dt>{t('head.signed_at')}</dt>
                <dd>{instant(head.signedAt)}</dd>
              </div>
            </dl>
          )}
        </Section>
        {verdict.path && (
          <Section title={t('path.title')}>
            <PathDiagram path={verdict.path} />
          </Section>
        )}
      </div>
      {proof.event && (
        <Section title={t('event.title')}>
          <EventView envelope={proof.event.envelope} />
        </Section>
      )}
    </>
  );
}
